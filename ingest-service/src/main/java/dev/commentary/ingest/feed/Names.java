package dev.commentary.ingest.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of people as feeds write them, without their addresses. */
final class Names {

    private static final String ADDRESS = "[\\w.+'-]{1,64}@[\\w.-]{1,255}";
    private static final Pattern BEFORE_BRACKET =
            Pattern.compile("^(?:mailto:)?" + ADDRESS + "\\s*\\(([^()]*)\\)$");
    private static final Pattern ANY =
            Pattern.compile("[(<\\[]?(?:mailto:)?" + ADDRESS + "[)>\\]]?");

    private Names() {}

    /** The name of a person; null where there is none but an address. */
    static @Nullable String read(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String text = written.strip().replaceAll("\\s+", " ");
        Matcher bracket = BEFORE_BRACKET.matcher(text);
        String name = bracket.matches() ? bracket.group(1) : ANY.matcher(text).replaceAll("");
        String stripped = name.strip();
        return stripped.isEmpty() ? null : stripped;
    }
}
