package dev.commentary.ingest.html;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Parses HTML so that no page costs more than its length is worth: nesting is cut off at a depth
 * that no honest page reaches, since what walks up from every element takes quadratic time.
 */
public final class Html {

    private static final int DEEPEST = 256;

    private Html() {}

    /**
     * The document of a page or a fragment.
     *
     * @param address that relative links refer to; may be empty
     */
    public static Document parse(String html, String address) {
        Document document = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, address);
        document.outputSettings().prettyPrint(false);
        return document;
    }
}
