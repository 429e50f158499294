package dev.commentary.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a piece: persons before organisations, what is declared before what is shown. What is
 * declared is believed only if the page shows it too, and the name of the site is no author unless
 * it is a person's.
 */
final class PageAuthors {

    private static final List<String> TAGS =
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
                    "og:author",
                    "og:article:author",
                    "twitter:data1");
    private static final List<String> ELEMENTS =
            List.of(
                    "[itemprop=author] [itemprop=name]",
                    "[itemprop=author]",
                    "a[rel=author]",
                    ".author.vcard .fn, .author .fn, .vcard .fn, .p-author",
                    ".byline-name, .author-name, .author__name, .article-author, .entry-author, .post-author,"
                            + " .byline__name, .autor-name, .authorname, .auth_name, .username, .user-name",
                    ".byline, byline, .author, .autor, .autoren, .auteur, .redactor, .authors, [class*=byline],"
                            + " [class*=author-name]",
                    "a[href*=/author/], a[href*=/autor/], a[href*=/auteur/], a[href*=/autoren/], a[href*=/authors/]");

    /** Of these only what is a person's name. */
    private static final String LAST =
            "[class*=author], [class*=Author], [class*=autor], [class*=byline], [rel=author], .fn, .credit,"
                    + " [data-testid*=byline]";

    private static final String FOOT_OF_PIECE =
            "[class*=post-footer], [class*=entry-footer], [class*=article-footer], aside[class*=meta]";
    private static final Pattern BYLINE =
            Pattern.compile(
                    "(?:^|[|•·–—-]\\s)(?:(?:[Ww]ritten |[Pp]osted |[Pp]ublished |[Vv]eröffentlicht |[Gg]eschrieben )?(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR"
                            + "|[Dd]i|DI)|(?:Text|Texte|Autor|Autorin|Author|Auteur|Interview|Redaktion)(?: von)?:)\\s+(.*)$");
    private static final int LONGEST_LINE = 120;
    private static final int CLOSE = 6;
    private static final int MOST_ELEMENTS = 3;
    private static final int MOST_OTHERS = 20;

    private final Document page;
    private final SiteNames sites;
    private final LinkedData data;
    private final MetaTags tags;
    private final String shown;

    PageAuthors(Document page, MetaTags tags, LinkedData data, @Nullable String siteName) {
        this.page = page;
        this.tags = tags;
        this.data = data;
        this.sites = SiteNames.of(page, data, siteName);
        this.shown = AuthorNames.words(page.body().text());
    }

    List<String> names(@Nullable String title) {
        List<List<String>> ways = ways(title);
        ways.removeIf(List::isEmpty);
        Optional<List<String>> persons = ways.stream().filter(this::allPersonal).findFirst();
        Optional<List<String>> among =
                ways.stream()
                        .map(names -> names.stream().filter(AuthorNames::isPersonal).toList())
                        .filter(names -> !names.isEmpty())
                        .findFirst();
        return persons.map(first -> most(first, ways))
                .or(() -> among)
                .or(() -> ways.stream().findFirst())
                .orElseGet(this::inOther);
    }

    /** These names, or those of another place that has them all and more. */
    private List<String> most(List<String> first, List<List<String>> ways) {
        return ways.stream()
                .filter(names -> names.size() > first.size() && names.containsAll(first))
                .filter(this::allPersonal)
                .findFirst()
                .orElse(first);
    }

    private boolean allPersonal(List<String> names) {
        return names.stream().allMatch(AuthorNames::isPersonal);
    }

    /** What each place says, the most trusted first. */
    private List<List<String>> ways(@Nullable String title) {
        List<List<String>> ways = new ArrayList<>();
        ways.add(
                shown(data.persons("author"))
                        .filter(name -> AuthorNames.isPersonal(name) || !sites.has(name))
                        .toList());
        for (String tag : TAGS) {
            ways.add(inTag(tag));
        }
        for (String selector : ELEMENTS) {
            ways.add(inElement(selector));
        }
        ways.addAll(inBylines(title));
        ways.add(shown(data.organisations("author")).filter(name -> !sites.has(name)).toList());
        return ways;
    }

    /** Of declared names those that the page also shows: others are of accounts or templates. */
    private Stream<String> shown(List<String> declared) {
        return AuthorNames.in(declared).stream()
                .filter(name -> shown.contains(AuthorNames.words(name)));
    }

    /** Persons alone: many a template has the owner of the site in its tags. */
    private List<String> inTag(String tag) {
        @Nullable String content = tags.first(List.of(tag));
        return content == null
                ? List.of()
                : shown(List.of(content))
                        .filter(AuthorNames::isPersonal)
                        .filter(name -> !sites.has(name))
                        .toList();
    }

    private List<String> withoutSites(List<String> names) {
        return names.stream().filter(name -> !sites.has(name)).toList();
    }

    private List<String> inElement(String selector) {
        return page.select(selector).stream()
                .filter(PageAuthors::isOfPiece)
                .limit(MOST_ELEMENTS)
                .map(element -> ShortText.of(element, LONGEST_LINE))
                .map(text -> withoutSites(AuthorNames.in(List.of(text))))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static boolean isOfPiece(Element element) {
        return !DateElements.isBeside(element)
                || (element.closest(FOOT_OF_PIECE) != null && !DateElements.isOfReaders(element));
    }

    /** The first person in an element that is likely of an author. */
    private List<String> inOther() {
        return page.select(LAST).stream()
                .limit(MOST_OTHERS)
                .filter(PageAuthors::isOfPiece)
                .map(element -> ShortText.of(element, LONGEST_LINE))
                .map(text -> withoutSites(AuthorNames.in(List.of(text))))
                .filter(names -> !names.isEmpty() && allPersonal(names))
                .findFirst()
                .orElse(List.of());
    }

    /** Lines near the title that are names: behind "by", or beside a date. */
    private List<List<String>> inBylines(@Nullable String title) {
        List<Paragraphs.Paragraph> lines = Paragraphs.of(page.body());
        int at = DateLines.titleIn(lines, title);
        int end = Math.min(lines.size(), at < 0 ? 0 : at + 1 + CLOSE);
        List<List<String>> found = new ArrayList<>();
        for (int i = Math.max(0, at - 2); i < end; i++) {
            String text = lines.get(i).text();
            Matcher byline = BYLINE.matcher(text);
            if (i != at && text.length() <= LONGEST_LINE && byline.find()) {
                List<String> names = AuthorNames.in(List.of(byline.group(1)));
                if (names.stream().allMatch(AuthorNames::isName)) {
                    found.add(withoutSites(names));
                }
            }
        }
        return found;
    }
}
