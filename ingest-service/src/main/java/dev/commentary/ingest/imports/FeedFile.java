package dev.commentary.ingest.imports;

import dev.commentary.ingest.acceptance.Draft;
import dev.commentary.ingest.acceptance.Parsed;
import dev.commentary.ingest.html.HtmlReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An RSS, RDF or Atom feed. */
final class FeedFile {

    private FeedFile() {}

    static PostFile read(Document document, @Nullable String source) {
        List<Element> entries = new ArrayList<>(document.getElementsByTag("item"));
        entries.addAll(document.getElementsByTag("entry"));
        entries.addAll(document.getElementsByTag("atom:entry"));
        if (entries.isEmpty()) {
            return new PostFile.Unreadable("The feed has no items.");
        }
        @Nullable Element channel = document.selectFirst("channel, feed");
        Element head = channel == null ? document : channel;
        @Nullable String site = XmlFile.child(head, "title");
        @Nullable String own = link(head);
        String filed = source != null ? source : own != null ? own : "feed";
        @Nullable String language = XmlFile.child(head, "language", "dc:language");
        return new PostFile.Posts(
                Format.FEED,
                entries.stream().map(entry -> entry(entry, filed, site, language)).toList());
    }

    private static ImportedPost entry(
            Element entry, String source, @Nullable String site, @Nullable String language) {
        @Nullable String link = link(entry);
        @Nullable String title = plain(XmlFile.child(entry, "title", "atom:title", "media:title"));
        Draft draft =
                Draft.builder(body(entry, title))
                        .named(source, XmlFile.child(entry, "guid", "id", "atom:id"), link)
                        .texts(null, title, null)
                        .authors(authors(entry))
                        .outlet(null, plain(site))
                        .published(
                                XmlFile.child(
                                        entry,
                                        "pubDate",
                                        "published",
                                        "dc:date",
                                        "issued",
                                        "date",
                                        "atom:published",
                                        "dcterms:issued",
                                        "created"),
                                "feed")
                        .updatedAt(
                                XmlFile.child(
                                        entry,
                                        "updated",
                                        "modified",
                                        "atom:updated",
                                        "dcterms:modified"))
                        .language(language)
                        .build();
        return new ImportedPost(new Parsed.Post(draft, null), title, null);
    }

    /** The fullest text; an item that has none says at least its title. */
    private static String body(Element entry, @Nullable String title) {
        String best = "";
        for (Element child : entry.children()) {
            String text =
                    switch (child.tagName()) {
                        case "content:encoded",
                                "description",
                                "summary",
                                "body",
                                "content",
                                "atom:content",
                                "atom:summary" ->
                                fragment(child);
                        default -> "";
                    };
            best = text.length() > best.length() ? text : best;
        }
        return best.isEmpty() && title != null ? title : best;
    }

    private static String fragment(Element element) {
        boolean inline = element.attr("type").equals("xhtml") || !element.children().isEmpty();
        String html = inline ? element.html() : element.wholeText();
        return HtmlReader.read("<div>" + html + "</div>", "").body();
    }

    private static @Nullable String link(Element parent) {
        @Nullable String text = XmlFile.child(parent, "link", "feedburner:origLink");
        if (text != null) {
            return web(text);
        }
        for (Element child : parent.children()) {
            boolean link = child.tagName().equals("link") || child.tagName().equals("atom:link");
            String rel = child.attr("rel");
            if (link && (rel.isEmpty() || rel.equals("alternate"))) {
                return web(child.attr("href").strip());
            }
        }
        @Nullable Element guid = parent.selectFirst("> guid");
        return guid == null || guid.attr("isPermaLink").equals("false") ? null : web(guid.text());
    }

    private static @Nullable String web(String address) {
        return address.startsWith("http://") || address.startsWith("https://") ? address : null;
    }

    private static List<String> authors(Element entry) {
        Set<String> names = new LinkedHashSet<>();
        for (Element child : entry.children()) {
            @Nullable String name =
                    switch (child.tagName()) {
                        case "dc:creator", "itunes:author" -> child.text();
                        case "author", "atom:author" ->
                                child.children().isEmpty()
                                        ? ofMail(child.text())
                                        : XmlFile.child(child, "name", "atom:name");
                        default -> null;
                    };
            if (name != null && !name.isBlank()) {
                names.add(name.strip());
            }
        }
        return List.copyOf(names);
    }

    /** RSS asks for {@code address (Name)}. */
    private static @Nullable String ofMail(String author) {
        int open = author.indexOf('(');
        int close = author.lastIndexOf(')');
        if (author.indexOf('@') < 0) {
            return author;
        }
        return open >= 0 && close > open ? author.substring(open + 1, close) : null;
    }

    private static @Nullable String plain(@Nullable String html) {
        String text = html == null ? "" : Jsoup.parseBodyFragment(html).text().strip();
        return text.isEmpty() ? null : text;
    }
}
