package dev.commentary.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
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

    private final Document page;
    private final AuthorElements elements;
    private final SiteNames sites;
    private final LinkedData data;
    private final MetaTags tags;
    private final String shown;

    PageAuthors(Document page, MetaTags tags, LinkedData data, @Nullable String siteName) {
        this.page = page;
        this.elements = new AuthorElements(page);
        this.tags = tags;
        this.data = data;
        this.sites = SiteNames.of(page, data, tags, siteName);
        // Read as paragraphs: what a theme hides is not shown; nor is who only comments.
        this.shown =
                AuthorNames.words(
                        Paragraphs.of(page.body()).stream()
                                .filter(line -> !DateElements.isOfReaders(line.element()))
                                .map(Paragraphs.Paragraph::text)
                                .collect(Collectors.joining(" ")));
    }

    List<String> names(@Nullable String title, String body) {
        List<List<String>> ways = ways(title, body);
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
                .orElseGet(() -> likely(title));
    }

    /** Persons in an element that is likely of an author; else an account of the site. */
    private List<String> likely(@Nullable String title) {
        return elements.likely(name -> AuthorNames.isPersonal(name) && !sites.has(name))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElseGet(() -> withoutSites(new AccountLinks(page).below(title)));
    }

    private List<String> withoutSites(List<String> names) {
        return names.stream().filter(name -> !sites.has(name)).toList();
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
    private List<List<String>> ways(@Nullable String title, String body) {
        List<List<String>> ways = new ArrayList<>();
        ways.add(
                shown(data.persons("author"))
                        .filter(name -> AuthorNames.isPersonal(name) || !sites.has(name))
                        .toList());
        for (String tag : TAGS) {
            ways.add(inTag(tag));
        }
        elements.said(name -> !sites.has(name)).forEach(ways::add);
        new Bylines(page, title).all().map(this::withoutSites).forEach(ways::add);
        ways.add(withoutSites(Bylines.signed(body)));
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
}
