package dev.commentary.ingest.feed;

import dev.commentary.ingest.feed.Feed.Link;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A channel or an entry: its children by name, and what several of them say together.
 *
 * @param address where the document was found, for relative addresses
 */
record XmlNode(Element element, String address) {

    private static final List<String> PEOPLE =
            List.of("author", "dc:creator", "dc:author", "itunes:author", "managingeditor");
    private static final List<String> SUBJECTS =
            List.of("category", "dc:subject", "itunes:category", "media:category", "keywords");

    Stream<Element> children(String name) {
        return element.children().stream().filter(child -> XmlName.of(child).equals(name));
    }

    /** The text of the first child, in the order of the names, that has any; as it is written. */
    @Nullable String text(String... names) {
        return Stream.of(names)
                .flatMap(this::children)
                .map(child -> child.wholeText().strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** As {@link #text}, without its markup. */
    @Nullable String plain(String... names) {
        return Stream.of(names)
                .flatMap(this::children)
                .flatMap(child -> Stream.ofNullable(Markup.plain(child)))
                .findFirst()
                .orElse(null);
    }

    /** As {@link #text}, as HTML. */
    @Nullable String html(String... names) {
        return Stream.of(names)
                .flatMap(this::children)
                .flatMap(child -> Stream.ofNullable(Markup.html(child)))
                .findFirst()
                .orElse(null);
    }

    /** Attribute of the element itself, whatever its case; null where it is missing. */
    @Nullable String attribute(String name) {
        String value = element.attributes().getIgnoreCase(name).strip();
        return value.isEmpty() ? null : value;
    }

    List<String> people() {
        Set<String> names = new LinkedHashSet<>();
        for (String kind : PEOPLE) {
            children(kind)
                    .flatMap(child -> Stream.ofNullable(Names.read(person(child))))
                    .forEach(names::add);
        }
        return List.copyOf(names);
    }

    private String person(Element child) {
        if (child.children().isEmpty()) {
            return child.text();
        }
        @Nullable String name = new XmlNode(child, address).text("name");
        return name == null ? "" : name;
    }

    List<String> subjects() {
        Set<String> terms = new LinkedHashSet<>();
        for (String kind : SUBJECTS) {
            children(kind)
                    .flatMap(child -> child.getAllElements().stream())
                    .map(XmlNode::term)
                    .filter(term -> !term.isEmpty())
                    .forEach(terms::add);
        }
        return List.copyOf(terms);
    }

    private static String term(Element category) {
        for (String attribute : List.of("term", "text", "label")) {
            if (category.hasAttr(attribute)) {
                return category.attr(attribute).strip();
            }
        }
        return category.children().isEmpty() ? category.text().strip() : "";
    }

    /** All links, those without a relation as {@code alternate}. */
    List<Link> links() {
        List<Link> links = new ArrayList<>();
        children("feedburner:origlink").forEach(child -> add(links, "", child.text(), null, child));
        children("link").forEach(child -> link(links, child));
        @Nullable String channel = attribute("href");
        if (channel != null) {
            add(links, "", channel, null, element);
        }
        return links;
    }

    private void link(List<Link> links, Element child) {
        @Nullable String type = child.hasAttr("type") ? child.attr("type").strip() : null;
        String href = child.hasAttr("href") ? child.attr("href") : child.text();
        add(links, child.attr("rel"), href, type, child);
    }

    private void add(
            List<Link> links, String rel, String href, @Nullable String type, Element from) {
        String resolved = resolve(from, href.strip());
        if (!resolved.isEmpty()) {
            links.add(new Link(rel.isBlank() ? "alternate" : rel.strip(), resolved, type));
        }
    }

    /** An address as seen from an element: relative to the nearest {@code xml:base}. */
    String resolve(Element from, String href) {
        String base = base(from);
        String resolved = base.isEmpty() ? "" : StringUtil.resolve(base, href);
        return resolved.isEmpty() || href.isEmpty() ? href : resolved;
    }

    private String base(Element from) {
        List<String> bases = new ArrayList<>();
        for (Element at = from; at != null; at = at.parent()) {
            if (at.hasAttr("xml:base")) {
                bases.add(at.attr("xml:base").strip());
            }
        }
        String base = address;
        for (String next : bases.reversed()) {
            String resolved = base.isEmpty() ? next : StringUtil.resolve(base, next);
            base = resolved.isEmpty() ? base : resolved;
        }
        return base;
    }

    /** The language of the first child of those names, or of the nearest element around it. */
    @Nullable String language(String... names) {
        Element from = Stream.of(names).flatMap(this::children).findFirst().orElse(element);
        for (Element at = from; at != null; at = at.parent()) {
            if (at.hasAttr("xml:lang")) {
                return at.attr("xml:lang").strip().replace('_', '-');
            }
        }
        return null;
    }
}
