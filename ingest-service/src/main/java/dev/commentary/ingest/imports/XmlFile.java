package dev.commentary.ingest.imports;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A feed or a WordPress export. Read with jsoup's XML parser: it forgives what strict parsers
 * refuse in one feed of twenty, it leaves dates as they are written, and it knows no entities but
 * the predefined ones. A document type is refused all the same: no feed needs one.
 */
final class XmlFile {

    private static final int HEAD_LENGTH = 4_096;
    private static final int DEEPEST = 256;
    private static final Pattern ROOT =
            Pattern.compile(
                    "(?s)(?:<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^>\\[]*(?:\\[.*?\\])?\\s*>|\\s)*"
                            + "<(?:rss|feed|rdf:RDF|channel|atom:feed|\\w+:RDF)\\b.*");
    private static final Pattern DOCUMENT_TYPE =
            Pattern.compile("<!(?:DOCTYPE|ENTITY)", Pattern.CASE_INSENSITIVE);

    private XmlFile() {}

    static boolean isOne(String start) {
        return ROOT.matcher(head(start)).matches();
    }

    static PostFile read(String text, @Nullable String source) {
        if (DOCUMENT_TYPE.matcher(head(text)).find()) {
            return new PostFile.Unreadable(
                    "The file has a document type declaration (<!DOCTYPE>), which is refused: it"
                            + " could name files and unfold entities. Take it out.");
        }
        Document document = Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(text, "");
        boolean wordpress = !document.getElementsByTag("wp:wxr_version").isEmpty();
        return wordpress ? WordpressFile.read(document, source) : FeedFile.read(document, source);
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

    private static String head(String text) {
        return text.substring(0, Math.min(text.length(), HEAD_LENGTH));
    }
}
