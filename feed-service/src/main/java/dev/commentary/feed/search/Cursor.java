package dev.commentary.feed.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The place in a list after which the next page begins: the sort values of a page's last post. On
 * the wire it is opaque, and bound to the search that it is a place in.
 *
 * @param values as Elasticsearch gave them: numbers, then the post's id
 * @param search tells the search, see {@link #fingerprint}
 */
public record Cursor(List<String> values, String search) {

    private static final Pattern NUMBER =
            Pattern.compile("-?[0-9]{1,19}(\\.[0-9]{1,20})?(E-?[0-9]{1,3})?");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final int LONGEST = 400;
    private static final String VERSION = "1";

    public Cursor {
        values = List.copyOf(values);
    }

    /** A short name of what is searched and how it is sorted. */
    static String fingerprint(Object search) {
        return Integer.toHexString(search.toString().hashCode());
    }

    String encode() {
        String plain = VERSION + "|" + search + "|" + String.join("|", values);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads what {@link #encode} wrote; empty for anything else. */
    static Optional<Cursor> decode(String text) {
        @Nullable String plain = text.length() > LONGEST ? null : plain(text);
        if (plain == null) {
            return Optional.empty();
        }
        List<String> parts = List.of(plain.split("\\|", -1));
        if (parts.size() < 4 || !parts.getFirst().equals(VERSION)) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(parts.subList(2, parts.size()), parts.get(1));
        return Optional.of(cursor).filter(Cursor::isSound);
    }

    private boolean isSound() {
        return values.size() <= 3
                && ID.matcher(values.getLast()).matches()
                && values.subList(0, values.size() - 1).stream()
                        .allMatch(value -> NUMBER.matcher(value).matches());
    }

    private static @Nullable String plain(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
