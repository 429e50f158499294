package dev.commentary.ingest.html;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * When a page says that it was published and updated, as it says it; what is clearest goes first.
 */
record PageDates(Document page, MetaTags tags, LinkedData data) {

    private static final List<String> PUBLISHED =
            List.of(
                    "article:published_time",
                    "datepublished",
                    "og:article:published_time",
                    "og:published_time",
                    "parsely-pub-date",
                    "sailthru.date",
                    "rnews:datepublished",
                    "article.published",
                    "article:published",
                    "published_time",
                    "publication_date",
                    "publish-date",
                    "publishdate",
                    "publish_date",
                    "pubdate",
                    "published_at",
                    "publishedat",
                    "cxenseparse:recs:publishtime",
                    "citation_publication_date",
                    "citation_date",
                    "dcterms.issued",
                    "dc.date.issued",
                    "dc.date.published",
                    "dc.date.created",
                    "dcterms.created",
                    "dcterms.date",
                    "dc.date",
                    "datecreated",
                    "originalpublicationdate",
                    "release_date",
                    "article:post_date",
                    "bt:pubdate",
                    "ptime",
                    "displaydate",
                    "pagedate",
                    "date");
    private static final List<String> UPDATED =
            List.of(
                    "article:modified_time",
                    "datemodified",
                    "og:updated_time",
                    "dcterms.modified",
                    "dc.date.modified",
                    "article:modified",
                    "article.updated",
                    "lastmod",
                    "last-modified",
                    "revised");
    private static final List<String> ELEMENTS =
            List.of(
                    "[itemprop=datePublished]",
                    "time[pubdate]",
                    "time.published[datetime], time.entry-date[datetime], time.post-date[datetime]",
                    "abbr.published[title]",
                    "article time[datetime], main time[datetime], header time[datetime]",
                    ".entry-date, .post-date, .published, .pubdate, .article-date, .date-published",
                    "time[datetime]");
    private static final int LONGEST = 100;

    /** Unparsed; null where the page is silent. */
    @Nullable String published() {
        @Nullable String meta = tags.first(PUBLISHED.subList(0, 6));
        if (meta != null) {
            return meta;
        }
        @Nullable String linked = data.text("datePublished");
        if (linked != null) {
            return linked;
        }
        @Nullable String other = tags.first(PUBLISHED);
        return other == null ? inElements() : other;
    }

    @Nullable String updated() {
        @Nullable String meta = tags.first(UPDATED);
        if (meta != null) {
            return meta;
        }
        @Nullable String linked = data.text("dateModified");
        @Nullable Element element =
                page.selectFirst("[itemprop=dateModified], time.updated[datetime]");
        return linked != null || element == null ? linked : value(element);
    }

    private @Nullable String inElements() {
        for (String selector : ELEMENTS) {
            @Nullable Element element = page.selectFirst(selector);
            @Nullable String value = element == null ? null : value(element);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static @Nullable String value(Element element) {
        for (String attribute : List.of("datetime", "content", "title")) {
            String value = element.attr(attribute).strip();
            if (!value.isEmpty() && value.chars().anyMatch(Character::isDigit)) {
                return value;
            }
        }
        String text = element.text().strip();
        boolean plausible = text.length() <= LONGEST && text.chars().anyMatch(Character::isDigit);
        return plausible ? text : null;
    }
}
