package dev.commentary.ingest.imports;

import dev.commentary.ingest.feed.XmlTree;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A feed or a WordPress export. */
final class XmlFile {

    private static final int HEAD_LENGTH = 4_096;
    private static final Pattern ROOT =
            Pattern.compile(
                    "(?s)(?:<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^>\\[]*(?:\\[.*?\\])?\\s*>|\\s)*"
                            + "<(?:rss|feed|rdf:RDF|channel|atom:feed|\\w+:RDF)\\b.*");
    private static final String WORDPRESS = "<wp:wxr_version";

    private XmlFile() {}

    static boolean isOne(String start) {
        String head = start.substring(0, Math.min(start.length(), HEAD_LENGTH));
        return ROOT.matcher(head).matches();
    }

    static PostFile read(String text, @Nullable String source) {
        if (XmlTree.declaresEntities(text)) {
            return new PostFile.Unreadable(
                    "The file declares entities in its document type (<!DOCTYPE …[), which is"
                            + " refused: they could name files and unfold. Take the declaration out.");
        }
        return text.contains(WORDPRESS)
                ? WordpressFile.read(XmlTree.parse(text, ""), source)
                : FeedFile.read(text, Format.FEED, source);
    }

    /** The text of the first child of that name that has any. */
    static @Nullable String child(Element parent, String... names) {
        for (String name : names) {
            for (Element child : parent.children()) {
                String text =
                        child.tagName().equalsIgnoreCase(name) ? child.wholeText().strip() : "";
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return null;
    }
}
