package dev.commentary.ingest.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a piece: persons before organisations, what is declared before what is shown. The name
 * of the site is no author.
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
    private static final Pattern BY =
            Pattern.compile(
                    "(?iu)^(?:(?:(?:view|see) all posts|(?:zeige )?alle (?:beiträge|artikel)|alle artikel|all posts|posts"
                            + "|articles|post author|posted|published|written|veröffentlicht|geschrieben|eingestellt|erstellt"
                            + "|verfasst|gepostet|publié|écrit|publicado|escrito|scritto|interview|redaktion|von redaktion|text|texte|texto|autor"
                            + "|autorin|author|auteur|ein beitrag|ein artikel|ein kommentar|eine? analyse|gastbeitrag|kolumne)"
                            + "[: ]+)*(?:by|vom?|par|por|di|av|door|text|words)?[: ]+");
    private static final Pattern BYLINE =
            Pattern.compile(
                    "(?:^|[|•·–—-]\\s)(?:(?:[Ww]ritten |[Pp]osted |[Pp]ublished |[Vv]eröffentlicht |[Gg]eschrieben )?(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR"
                            + "|[Dd]i|DI)|(?:Text|Texte|Autor|Autorin|Author|Auteur|Interview|Redaktion)(?: von)?:)\\s+(.*)$");
    private static final Pattern BETWEEN =
            Pattern.compile("(?iu)\\s*(?:,|;|\\||&|•|\\band\\b|\\bund\\b|\\bet\\b|\\by\\b)\\s*");
    private static final Pattern BEHIND =
            Pattern.compile(
                    "(?iu)(?:\\s*[|•·(\\[→]|\\s[–—/-]\\s|\\s(?:am|on|le|in|um|vor|at|el|updated|published|posted|publicado|aktualisiert|stand|follow|für|hace|from|zeige|veröffentlicht)\\b|\\s\\d).*$");
    private static final Pattern ACCOUNT = Pattern.compile("\\s@\\w+");
    private static final Pattern NO_NAME =
            Pattern.compile(
                    "(?iu)\\d.*|.*(?:https?:|www\\.|@|\\d{2}|[!?{}=<>]).*|admin\\w*|administrator|wordpress\\w*|editor|staff|publisher|super user|no author"
                            + "|unbenannt|archiv anzeigen|gastautor|guest|user|anonym\\w*|author|autor|themegrill|share|kommentare?");
    private static final Pattern NAME =
            Pattern.compile(
                    "(?u)(?:(?:Dr|Prof)\\.\\s?|[\\p{L}'’.-]+\\s){0,4}[\\p{Lu}][\\p{L}'’.-]+");
    private static final Pattern ORGANISATION =
            Pattern.compile(
                    "(?iu)gmbh|\\be\\.? ?v\\b|\\binc\\b|\\bltd\\b|verlag|verband|stiftung|redaktion|editorial|agency|agentur|institut|ministeri|landesanstalt"
                            + "|magazin|zeitung|news|press|team|blog|media|online|universit|foundation|society|desk|staff|experience|\\.\\w{2,3}$");
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_LINE = 120;
    private static final int MOST_AUTHORS = 10;
    private static final int CLOSE = 6;

    private final Document page;
    private final Set<String> sites;
    private final LinkedData data;
    private final MetaTags tags;

    PageAuthors(Document page, MetaTags tags, LinkedData data, @Nullable String siteName) {
        this.page = page;
        this.tags = tags;
        this.data = data;
        this.sites = new HashSet<>();
        data.names("publisher").forEach(name -> sites.add(key(name)));
        if (siteName != null) {
            sites.add(key(siteName));
        }
    }

    List<String> names(@Nullable String title) {
        List<List<String>> ways = new ArrayList<>();
        ways.add(cleaned(data.persons("author")));
        for (String tag : TAGS) {
            @Nullable String content = tags.first(List.of(tag));
            ways.add(content == null ? List.of() : cleaned(List.of(content)));
        }
        for (String selector : ELEMENTS) {
            ways.add(inElement(selector));
        }
        ways.addAll(inBylines(title));
        ways.add(cleaned(data.organisations("author")));
        ways.removeIf(List::isEmpty);
        return first(ways, names -> names.stream().allMatch(this::isPersonal))
                .or(() -> first(ways, names -> !names.stream().allMatch(this::isSite)))
                .or(() -> ways.stream().findFirst())
                .orElse(List.of());
    }

    private static Optional<List<String>> first(
            List<List<String>> ways, Predicate<List<String>> wanted) {
        return ways.stream().filter(wanted).findFirst();
    }

    private List<String> inElement(String selector) {
        return cleaned(
                page.select(selector).stream()
                        .filter(element -> !DateElements.isBeside(element))
                        .limit(1)
                        .map(element -> ShortText.of(element, LONGEST_LINE))
                        .toList());
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
            if (text.length() <= LONGEST_LINE && byline.find()) {
                List<String> names = cleaned(List.of(byline.group(1)));
                if (names.stream().allMatch(name -> NAME.matcher(name).matches())) {
                    found.add(names);
                }
            }
        }
        return found;
    }

    /** First and last name, and no word that organisations have in their names. */
    private boolean isPersonal(String name) {
        return name.indexOf(' ') > 0
                && NAME.matcher(name).matches()
                && !ORGANISATION.matcher(name).find()
                && !isSite(name);
    }

    private boolean isSite(String name) {
        return sites.contains(key(name));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static List<String> cleaned(List<String> given) {
        Set<String> names = new LinkedHashSet<>();
        for (String one : given) {
            for (String part : BETWEEN.split(BY.matcher(line(one)).replaceFirst(""), -1)) {
                String bare = BY.matcher(line(part)).replaceFirst("");
                String name =
                        line(BEHIND.matcher(ACCOUNT.matcher(bare).replaceAll("")).replaceFirst(""));
                boolean plausible = name.length() > 1 && name.length() <= LONGEST_NAME;
                if (plausible && !NO_NAME.matcher(name).matches()) {
                    names.add(name);
                }
            }
        }
        return names.stream().limit(MOST_AUTHORS).toList();
    }

    private static String line(String text) {
        return text.replaceAll("[\\s\\u00A0]+", " ").strip();
    }
}
