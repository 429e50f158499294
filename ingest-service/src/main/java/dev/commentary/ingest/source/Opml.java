package dev.commentary.ingest.source;

import dev.commentary.ingest.feed.XmlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Lists of feeds as feed readers exchange them. Folders are passed over.
 *
 * @see <a href="http://opml.org/spec2.opml">OPML 2.0</a>
 */
final class Opml {

    /** A feed of a list. */
    record Outline(@Nullable String title, String address) {}

    private Opml() {}

    /** The feeds of a list; empty where the text is no list, or declares entities. */
    static Optional<List<Outline>> read(String text) {
        if (XmlTree.declaresEntities(text)) {
            return Optional.empty();
        }
        Document document = XmlTree.parse(text, "");
        if (document.getElementsByTag("opml").isEmpty()) {
            return Optional.empty();
        }
        List<Outline> outlines = new ArrayList<>();
        for (Element outline : document.getElementsByTag("outline")) {
            String address = outline.attributes().getIgnoreCase("xmlUrl").strip();
            if (!address.isEmpty()) {
                outlines.add(new Outline(title(outline), address));
            }
        }
        return Optional.of(List.copyOf(outlines));
    }

    private static @Nullable String title(Element outline) {
        String title = outline.attributes().getIgnoreCase("title").strip();
        String text = title.isEmpty() ? outline.attributes().getIgnoreCase("text").strip() : title;
        return text.isEmpty() ? null : text;
    }

    /** A list of all feeds; nothing else has a place there. */
    static String write(List<SourceView> sources) {
        Document document = XmlTree.parse("<opml version=\"2.0\"></opml>", "");
        document.outputSettings().prettyPrint(true);
        Element opml = document.child(0);
        opml.appendElement("head").appendElement("title").text("Commentary Monitor");
        Element body = opml.appendElement("body");
        for (SourceView source : sources) {
            if (source.kind() != SourceKind.FEED) {
                continue;
            }
            @Nullable String label = source.label();
            String name = label == null ? source.address() : label;
            body.appendElement("outline")
                    .attr("type", "rss")
                    .attr("text", name)
                    .attr("title", name)
                    .attr("xmlUrl", source.address());
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + document.outerHtml() + "\n";
    }
}
