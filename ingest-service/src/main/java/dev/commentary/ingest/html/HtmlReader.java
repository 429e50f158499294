package dev.commentary.ingest.html;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads a post from HTML. A pure function. */
public final class HtmlReader {

    private HtmlReader() {}

    /** Reads a fragment or a whole page that was found at an address, or nowhere. */
    public static HtmlPost read(String html, String address) {
        Document page = Jsoup.parse(html, address);
        String body =
                Paragraphs.of(page.body()).stream()
                        .map(Paragraphs.Paragraph::text)
                        .collect(Collectors.joining("\n\n"));
        return new HtmlPost(null, body, List.of(), null, null, null, null, null, Map.of());
    }
}
