package dev.commentary.ingest.html;

import dev.commentary.contract.SaidDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a page or a fragment of HTML says.
 *
 * @param body paragraphs separated by one empty line; empty where no text was found
 * @param url the canonical address that the page declares
 * @param publishedAt as the page declares it, unparsed
 * @param dates all that the page says about its date
 * @param updatedAt as {@code publishedAt}
 * @param declared further metadata, by the name that the page gives it
 */
public record HtmlPost(
        @Nullable String title,
        String body,
        List<String> authors,
        @Nullable String url,
        @Nullable String siteName,
        @Nullable String publishedAt,
        List<SaidDate> dates,
        @Nullable String updatedAt,
        @Nullable String language,
        Map<String, String> declared) {

    public HtmlPost {
        authors = List.copyOf(authors);
        dates = List.copyOf(dates);
        declared = Map.copyOf(declared);
    }
}
