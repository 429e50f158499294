package dev.commentary.ingest.encoding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the header {@code Content-Type} says. */
public final class ContentType {

    private static final Pattern CHARSET =
            Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]{1,40})");

    private ContentType() {}

    /** The name of the charset; null where there is none. */
    public static @Nullable String charset(@Nullable String contentType) {
        if (contentType == null) {
            return null;
        }
        Matcher named = CHARSET.matcher(contentType);
        return named.find() ? named.group(1) : null;
    }
}
