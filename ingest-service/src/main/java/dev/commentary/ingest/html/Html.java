package dev.commentary.ingest.html;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Parses HTML so that no page costs more than its length is worth: nesting is cut off at a depth
 * that no honest page reaches, since what walks up from every element takes quadratic time.
 */
public final class Html {

    private static final int DEEPEST = 256;

    private static final int MOST = 20;
    private static final int FEW = 2;
    private static final int MUCH = 500;

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

    /**
     * Takes apart forms and stand-ins for scripts that hold a piece: whole pages stand in a form,
     * and what a script would show in its stead.
     */
    static void openWrappers(Document page) {
        page.select("body form, body noscript").stream()
                .limit(MOST)
                .filter(Html::holdsPiece)
                .forEach(Element::unwrap);
    }

    private static boolean holdsPiece(Element wrapper) {
        boolean piece = wrapper.selectFirst("h1") != null || wrapper.select("p").size() > FEW;
        return piece && wrapper.text().length() > MUCH;
    }
}
