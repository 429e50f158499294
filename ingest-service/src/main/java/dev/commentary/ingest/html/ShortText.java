package dev.commentary.ingest.html;

import java.util.StringJoiner;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** The text of elements that hold little, without reading all that others hold. */
final class ShortText {

    private static final int MOST_NODES = 100;

    private ShortText() {}

    /**
     * The text of an element, its parts set apart: "18" and "2009" may be two of them.
     *
     * @return empty where the element holds more than so many characters, or a hundred nodes
     */
    static String of(Element element, int longest) {
        StringJoiner parts = new StringJoiner(" ");
        int[] seen = new int[1];
        NodeFilter joining =
                (node, depth) -> {
                    seen[0]++;
                    if (node instanceof TextNode text && !text.isBlank()) {
                        parts.add(text.text().strip());
                    }
                    return seen[0] > MOST_NODES || parts.length() > longest
                            ? NodeFilter.FilterResult.STOP
                            : NodeFilter.FilterResult.CONTINUE;
                };
        boolean whole = NodeTraversor.filter(joining, element) != NodeFilter.FilterResult.STOP;
        return whole ? parts.toString() : "";
    }
}
