package dev.commentary.ingest.feed;

import java.io.StringReader;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * XML as a tree, read by jsoup's parser: it forgives what strict parsers refuse in one feed of
 * twenty, knows no entities but the predefined ones, and opens nothing. A document type that
 * declares entities is refused all the same; a bare one, as RSS 0.91 asks for, is passed over.
 */
public final class XmlTree {

    private static final int HEAD_LENGTH = 4_096;
    private static final int DEEPEST = 256;
    private static final Pattern BEFORE_ROOT =
            Pattern.compile("(?s)(?:<\\?.*?\\?>|<!--.*?-->|\\s)*+");
    private static final Pattern DECLARING =
            Pattern.compile("(?is)<!(?:ENTITY|DOCTYPE[^>\\[]{0,1000}(?:\\[|\\bSYSTEM\\b))");

    private XmlTree() {}

    /** The tree of a document; well-formed or not. */
    public static Document parse(String text, String address) {
        return Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(text, address);
    }

    /** Whether a document type declares what could name files or unfold. */
    public static boolean declaresEntities(String text) {
        String head = text.substring(0, Math.min(text.length(), HEAD_LENGTH));
        var before = BEFORE_ROOT.matcher(head);
        int from = before.lookingAt() ? before.end() : 0;
        return DECLARING.matcher(head).region(from, head.length()).lookingAt();
    }

    /** What keeps a document from being well-formed, for people. */
    static Optional<String> fault(String text) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            while (reader.hasNext()) {
                reader.next();
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            return Optional.of(
                    "not well-formed XML at line "
                            + (e.getLocation() == null ? 1 : e.getLocation().getLineNumber()));
        }
    }
}
