package dev.commentary.ingest.html;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** How a page names itself: title, authors, site, address and language. */
record PageNames(Document page, MetaTags tags, LinkedData data) {

    @Nullable String title() {
        return PageTitle.of(page, tags, data, siteName());
    }

    List<String> authors(@Nullable String title, String body) {
        return new PageAuthors(page, tags, data, siteName()).names(title, body);
    }

    @Nullable String siteName() {
        @Nullable String name = tags.first(List.of("og:site_name", "application-name"));
        return name == null ? publisher() : line(name);
    }

    /** As linked data, microdata or Dublin Core name it, in this order. */
    private @Nullable String publisher() {
        List<String> linked = data.names("publisher");
        if (!linked.isEmpty()) {
            return linked.getFirst();
        }
        @Nullable Element item = page.selectFirst("[itemprop=publisher] [itemprop=name]");
        String name = item == null ? "" : line(item.attr("content") + " " + item.text());
        @Nullable String other = tags.first(List.of("dc.publisher", "dcterms.publisher"));
        return name.isEmpty() && other != null ? line(other) : name.isEmpty() ? null : name;
    }

    /** The canonical address, if it is one of the web. */
    @Nullable String address() {
        @Nullable Element link = page.selectFirst("link[rel=canonical][href]");
        String canonical = link == null ? "" : link.absUrl("href");
        @Nullable String declared = tags.first(List.of("og:url"));
        String address = canonical.isEmpty() && declared != null ? declared : canonical;
        boolean web = address.startsWith("http://") || address.startsWith("https://");
        return web && address.length() <= 2_048 ? address.replace(" ", "%20") : null;
    }

    @Nullable String language() {
        @Nullable Element html = page.selectFirst("html[lang]");
        String declared = html == null ? "" : html.attr("lang").strip();
        @Nullable String other =
                tags.first(List.of("og:locale", "content-language", "dc.language"));
        String language = declared.isEmpty() && other != null ? other.strip() : declared;
        boolean tag = language.matches("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*");
        return tag ? language : null;
    }

    private static String line(String text) {
        return text.replaceAll("[\\s\\u00A0]+", " ").strip();
    }
}
