package dev.commentary.ingest.fetch;

import java.util.regex.Pattern;
import org.apache.hc.core5.http.HttpMessage;
import org.jspecify.annotations.Nullable;

/**
 * How much a list holds of which a document is one page.
 *
 * @param total entries of all pages
 * @see <a href="https://developer.wordpress.org/rest-api/using-the-rest-api/pagination/">
 *     Pagination</a>
 */
public record Listed(int total, int pages) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    /** As WordPress says it; null where the answer does not, or not in numbers. */
    static @Nullable Listed of(HttpMessage answer) {
        String total = ServerWishes.value(answer, "X-WP-Total").orElse("");
        String pages = ServerWishes.value(answer, "X-WP-TotalPages").orElse("");
        return NUMBER.matcher(total).matches() && NUMBER.matcher(pages).matches()
                ? new Listed(Integer.parseInt(total), Integer.parseInt(pages))
                : null;
    }
}
