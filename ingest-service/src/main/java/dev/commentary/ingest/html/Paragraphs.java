package dev.commentary.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads an element as paragraphs, the way a browser would show them: block elements and doubled
 * line breaks end a paragraph. Not recursive, so that no depth of nesting overflows the stack.
 */
public final class Paragraphs {

    private static final Set<String> UNSEEN =
            Set.of(
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "svg",
                    "iframe",
                    "object",
                    "button",
                    "select",
                    "option",
                    "textarea",
                    "head",
                    "title",
                    "canvas",
                    "audio",
                    "video",
                    "math",
                    "nav",
                    "form",
                    "input",
                    "dialog");

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern TWO_BREAKS = Pattern.compile("\\n *\\n[\\n ]*");

    /** One paragraph and the element that holds it. */
    public record Paragraph(String text, Element element) {}

    private final List<Paragraph> found = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private Element holder;

    private Paragraphs(Element root) {
        this.holder = root;
    }

    /** The paragraphs of an element, in order, without empty ones. */
    public static List<Paragraph> of(Element root) {
        Paragraphs paragraphs = new Paragraphs(root);
        paragraphs.walk(root);
        paragraphs.close();
        return paragraphs.found;
    }

    // Nodes are compared by identity: two may look alike.
    @SuppressWarnings("ReferenceEquality")
    private void walk(Element root) {
        Node at = root;
        while (true) {
            boolean seen = enter(at);
            if (seen && at.childNodeSize() > 0) {
                at = at.childNode(0);
                continue;
            }
            while (at != root && at.nextSibling() == null) {
                at = Objects.requireNonNull(at.parent());
                leave(at);
            }
            if (at == root) {
                return;
            }
            at = Objects.requireNonNull(at.nextSibling());
        }
    }

    private boolean enter(Node node) {
        if (node instanceof TextNode text) {
            open.append(WHITE_SPACE.matcher(text.getWholeText()).replaceAll(" "));
            return false;
        }
        if (!(node instanceof Element element)
                || UNSEEN.contains(element.normalName())
                || isHidden(element)) {
            return false;
        }
        if (element.normalName().equals("br")) {
            open.append('\n');
        } else if (element.isBlock() || element.normalName().equals("td")) {
            close();
            holder = element;
        }
        return true;
    }

    private void leave(Node node) {
        if (node instanceof Element element && element.isBlock()) {
            close();
            holder = element.parent() == null ? element : element.parent();
        }
    }

    private void close() {
        for (String part : TWO_BREAKS.split(open, -1)) {
            String text = WHITE_SPACE.matcher(part).replaceAll(" ").strip();
            if (!text.isEmpty()) {
                found.add(new Paragraph(text, holder));
            }
        }
        open.setLength(0);
    }

    static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || element.attr("style").replace(" ", "").contains("display:none");
    }
}
