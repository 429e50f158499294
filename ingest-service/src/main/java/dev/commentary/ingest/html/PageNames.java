package dev.commentary.ingest.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** How a page names itself: title, authors, site, address and language. */
record PageNames(Document page, MetaTags tags, LinkedData data) {

    private static final List<String> AUTHOR_TAGS =
            List.of(
                    "author",
                    "article:author",
                    "parsely-author",
                    "sailthru.author",
                    "dc.creator",
                    "dcterms.creator",
                    "citation_author",
                    "byl",
                    "article:author_name",
                    "og:author");
    private static final List<String> AUTHOR_ELEMENTS =
            List.of(
                    "[itemprop=author] [itemprop=name]",
                    "[itemprop=author]",
                    "[rel=author]",
                    ".author.vcard .fn, .author .fn",
                    ".byline-name, .author-name, .article-author, .entry-author, .post-author",
                    ".byline, .author");
    private static final Pattern BY =
            Pattern.compile("(?iu)^(?:by|von|par|por|di|av|text|words)[: ]\\s*");
    private static final Pattern BETWEEN =
            Pattern.compile("(?iu)\\s*(?:,|;|\\||&|\\band\\b|\\bund\\b|\\bet\\b)\\s*");
    private static final Pattern NO_NAME =
            Pattern.compile("(?iu).*(?:https?:|www\\.|@|\\d{2}).*|admin|editor|staff|redaktion");
    private static final Pattern SITE_SUFFIX = Pattern.compile("\\s+[|–—»·-]\\s+[^|–—»·]{2,60}$");
    private static final int LONGEST_NAME = 60;
    private static final int MOST_AUTHORS = 10;

    @Nullable String title() {
        @Nullable String headline = data.text("headline");
        @Nullable String given =
                headline == null ? tags.first(List.of("og:title", "twitter:title")) : headline;
        @Nullable Element heading =
                page.selectFirst("h1[itemprop=headline], h1.entry-title, article h1, h1");
        String shown = heading == null ? "" : line(heading.text());
        String title = given == null ? line(page.title()) : line(given);
        String bare = SITE_SUFFIX.matcher(title).replaceFirst("");
        if (!shown.isEmpty()
                && (title.isEmpty() || title.startsWith(shown) || shown.startsWith(bare))) {
            return shown;
        }
        String best = given == null && bare.length() > 10 ? bare : title;
        return best.isEmpty() ? null : best;
    }

    List<String> authors() {
        List<String> linked = cleaned(data.names("author"));
        if (!linked.isEmpty()) {
            return linked;
        }
        for (String tag : AUTHOR_TAGS) {
            @Nullable String content = tags.first(List.of(tag));
            List<String> names = content == null ? List.of() : cleaned(List.of(content));
            if (!names.isEmpty()) {
                return names;
            }
        }
        return inElements();
    }

    @Nullable String siteName() {
        @Nullable String name = tags.first(List.of("og:site_name", "application-name"));
        return name == null
                ? data.names("publisher").stream().findFirst().orElse(null)
                : line(name);
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

    private List<String> inElements() {
        for (String selector : AUTHOR_ELEMENTS) {
            List<String> names =
                    cleaned(page.select(selector).stream().limit(5).map(Element::text).toList());
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    private static List<String> cleaned(List<String> given) {
        Set<String> names = new LinkedHashSet<>();
        for (String one : given) {
            for (String part : BETWEEN.split(BY.matcher(line(one)).replaceFirst(""), -1)) {
                String name = line(part);
                boolean plausible = name.length() > 2 && name.length() <= LONGEST_NAME;
                if (plausible && !NO_NAME.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
                    names.add(name);
                }
            }
        }
        return new ArrayList<>(names).subList(0, Math.min(names.size(), MOST_AUTHORS));
    }

    private static String line(String text) {
        return text.replaceAll("[\\s\\u00A0]+", " ").strip();
    }
}
