package dev.commentary.ingest.html;

import dev.commentary.contract.SaidDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * When a page says that it was published and updated, as it says it. Nothing is decided here: all
 * places are named, those to be trusted most first.
 */
final class PageDates {

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
                    "originalpublicationdate",
                    "article:post_date",
                    "bt:pubdate",
                    "ptime",
                    "displaydate");
    private static final List<String> SOME_DATE =
            List.of(
                    "datecreated",
                    "dc.date.created",
                    "dcterms.created",
                    "dc.date",
                    "dc:date",
                    "dcterms.date",
                    "release_date",
                    "pagedate",
                    "created",
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

    /** Names of a site's own: {@code example:uploaded}, {@code my-publish-date}. */
    private static final Pattern OTHER_NAMES =
            Pattern.compile(
                    "(?!.*(?:modif|updat|expir|unpublish))(?:.*[.:_-])?(?:date[._-]?)?"
                            + "(?:publi(?:sh(?:ed)?|cation)[._-]?(?:date|time|at|on)?|pub[._-]?date"
                            + "|upload(?:ed|[._-]?date)|(?:posted|created)(?:[._-]?(?:at|on|date))?|issued)");

    private static final Set<String> DECLARED =
            Set.of(
                    SaidDate.LINKED_DATA,
                    SaidDate.META,
                    SaidDate.MICRODATA,
                    SaidDate.TIME,
                    SaidDate.NAMED,
                    SaidDate.META_DATE);

    /** As JSON, as JSON within a string, or as an object of JavaScript. */
    private static final Pattern IN_SCRIPT =
            Pattern.compile(
                    "(?i)(?<![a-z])(?:(?:article|page|content|post|story|news)_?)?"
                            + "(?:date_?published|published(?:_?(?:at|date|time|on))?|publish_?(?:date|time)"
                            + "|publication_?(?:date|time)|first_?publish(?:ed)?(?:_?(?:at|date))?|pub_?date|display_?date)"
                            + "(?:\\\\?[\"'])?\\s{0,3}[:=]\\s{0,3}(?:\\\\?[\"'])?([0-9][^\"',;}\\\\]{7,39})");

    private static final int MOST_IN_SCRIPTS = 3;

    private final Document page;
    private final MetaTags tags;
    private final LinkedData data;
    private final List<SaidDate> all = new ArrayList<>();

    PageDates(Document page, MetaTags tags, LinkedData data, @Nullable String title) {
        this.page = page;
        this.tags = tags;
        this.data = data;
        add(data.text("datePublished"), SaidDate.LINKED_DATA);
        PUBLISHED.forEach(name -> add(tags.first(List.of(name)), SaidDate.META));
        DateElements elements = DateElements.of(page.body());
        all.addAll(elements.microdata());
        all.addAll(elements.times());
        all.addAll(elements.named());
        DateLines lines = DateLines.of(page.body(), title);
        all.addAll(lines.atTitle());
        all.addAll(elements.dated());
        add(data.text("dateCreated"), SaidDate.META_DATE);
        SOME_DATE.forEach(name -> add(tags.first(List.of(name)), SaidDate.META_DATE));
        tags.named(PageDates::isOtherName).stream()
                .filter(DateElements::isShortWithDigit)
                .forEach(text -> add(text, SaidDate.META_DATE));
        addScripts();
        all.addAll(lines.below());
        all.addAll(lines.heads());
        all.addAll(lines.elsewhere());
    }

    private void add(@Nullable String text, String place) {
        if (text != null) {
            all.add(new SaidDate(text, place));
        }
    }

    private static boolean isOtherName(String name) {
        return OTHER_NAMES.matcher(name).matches()
                && !PUBLISHED.contains(name)
                && !SOME_DATE.contains(name);
    }

    private void addScripts() {
        int found = 0;
        for (Element script : page.select("script:not([type*=ld+json])")) {
            Matcher match = IN_SCRIPT.matcher(script.data());
            while (found < MOST_IN_SCRIPTS && match.find()) {
                all.add(new SaidDate(match.group(1).strip(), SaidDate.SCRIPT));
                found++;
            }
        }
    }

    /** Every place. */
    List<SaidDate> all() {
        return all;
    }

    /** The most trusted of those places that exist for the purpose; null where there is none. */
    @Nullable String published() {
        return all.stream()
                .filter(date -> DECLARED.contains(date.place()))
                .map(SaidDate::text)
                .findFirst()
                .orElse(null);
    }

    @Nullable String updated() {
        @Nullable String meta = tags.first(UPDATED);
        if (meta != null) {
            return meta;
        }
        @Nullable String linked = data.text("dateModified");
        @Nullable Element element =
                page.selectFirst("[itemprop=dateModified], time.updated[datetime]");
        return linked != null || element == null ? linked : DateElements.value(element);
    }
}
