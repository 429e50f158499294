package dev.commentary.ingest.feed;

import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Names of elements whatever their prefix: those of RSS and Atom bare, those of the known modules
 * with their usual prefix, all in lower case; others with a prefix that nothing asks for.
 */
final class XmlName {

    private static final String CORE = "";

    /** Prefixes by namespace, in lower case and without a slash or hash at the end. */
    private static final Map<String, String> PREFIXES =
            Map.ofEntries(
                    Map.entry("http://www.w3.org/2005/atom", CORE),
                    Map.entry("http://purl.org/atom/ns", CORE),
                    Map.entry("http://purl.org/rss/1.0", CORE),
                    Map.entry("http://my.netscape.com/rdf/simple/0.9", CORE),
                    Map.entry("http://channel.netscape.com/rdf/simple/0.9", CORE),
                    Map.entry("http://purl.org/rss/1.0/modules/rss091", CORE),
                    Map.entry("http://blogs.law.harvard.edu/tech/rss", CORE),
                    Map.entry("http://backend.userland.com/rss", CORE),
                    Map.entry("http://backend.userland.com/rss2", CORE),
                    Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"),
                    Map.entry("http://purl.org/rss/1.0/modules/content", "content"),
                    Map.entry("http://purl.org/dc/elements/1.0", "dc"),
                    Map.entry("http://purl.org/dc/elements/1.1", "dc"),
                    Map.entry("http://purl.org/dc/terms", "dcterms"),
                    Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
                    Map.entry("http://search.yahoo.com/mrss", "media"),
                    Map.entry("http://www.w3.org/1999/xhtml", "xhtml"),
                    Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"));

    /** What prefixes mean in documents that do not declare them. */
    private static final Map<String, String> USUAL =
            Map.of("rss", CORE, "atom", CORE, "atom10", CORE, "a10", CORE);

    private XmlName() {}

    static String of(Element element) {
        String prefix = element.tag().prefix().toLowerCase(Locale.ROOT);
        String local = element.tag().localName().toLowerCase(Locale.ROOT);
        String known = prefix(element.tag().namespace(), prefix);
        return known.isEmpty() ? local : known + ':' + local;
    }

    private static String prefix(String namespace, String prefix) {
        String folded = namespace.strip().toLowerCase(Locale.ROOT);
        String trimmed = folded.replaceFirst("[/#]$", "");
        String known = PREFIXES.get(trimmed);
        if (known != null) {
            return known;
        }
        boolean declared =
                !folded.isEmpty() && !folded.equals(org.jsoup.parser.Parser.NamespaceXml);
        if (!declared) {
            return USUAL.getOrDefault(prefix, prefix);
        }
        return prefix;
    }
}
