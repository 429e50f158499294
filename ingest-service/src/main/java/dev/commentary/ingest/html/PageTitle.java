package dev.commentary.ingest.html;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The title of the piece as its reader sees it: the heading that the page's own titles agree with,
 * or its only main heading, or else what the page declares without the name of the site.
 */
record PageTitle(Document page, MetaTags tags, LinkedData data, @Nullable String siteName) {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s+[|–—»«·•:/│-]{1,2}\\s+|\\s*[|»«│]\\s*|\\s+::?\\s+");
    private static final Pattern CUT = Pattern.compile("\\s*(?:\\.\\.\\.|…)$");
    private static final String HEADINGS = "h1, h2, h3";
    private static final String NAMED =
            "[itemprop=headline], .entry-title, .post-title, .article-title, .article__title, .headline,"
                    + " h1.title, h2.title, .contentheading, .blog-title-post";
    private static final Pattern KICKER =
            Pattern.compile(
                    "(?i)kicker|overline|topline|dachzeile|roof|section|label|pre-?(?:title|head)|rubrik|categor|spitzmarke|eyebrow|supertitle|strapline|ueberzeile|subject");
    private static final int MOST_PARTS = 5;
    private static final int MOST_HEADINGS = 60;
    private static final int LONGEST = 300;
    private static final int SHORT_TITLE = 8;
    private static final int MOST_SITE_WORDS = 6;

    @Nullable String text() {
        List<String> given = given();
        List<Element> headings =
                page.select(HEADINGS).stream()
                        .limit(MOST_HEADINGS)
                        .filter(heading -> !ShortText.of(heading, LONGEST).isEmpty())
                        .toList();
        for (String title : given) {
            Optional<String> shown = headingWithin(headings, title);
            if (shown.isPresent()) {
                return shown.get();
            }
        }
        Optional<String> named = namedHeading();
        if (named.isPresent()) {
            return named.get();
        }
        Optional<String> only = onlyMainHeading(headings, given);
        if (only.isPresent()) {
            return only.get();
        }
        return given.isEmpty() ? null : withoutSite(given.getFirst());
    }

    /** What the page declares, the clearest first. */
    private List<String> given() {
        List<String> given = new ArrayList<>();
        add(given, data.text("headline"));
        add(given, tags.first(List.of("og:title")));
        add(given, tags.first(List.of("twitter:title", "dc.title", "title")));
        add(given, page.title());
        given.removeIf(title -> same(title, siteName));
        given.sort((a, b) -> Boolean.compare(isCut(a), isCut(b)));
        return given;
    }

    private static void add(List<String> titles, @Nullable String title) {
        String plain = title == null ? "" : line(Parser.unescapeEntities(title, false));
        if (!plain.isEmpty()) {
            titles.add(plain.substring(0, Math.min(plain.length(), LONGEST)));
        }
    }

    private static boolean isCut(String title) {
        return CUT.matcher(title).find();
    }

    /** The heading that is a title but for the site's name and the like; the longest of several. */
    private Optional<String> headingWithin(List<Element> headings, String title) {
        if (isCut(title)) {
            return headingOn(headings, CUT.matcher(title).replaceFirst(""));
        }
        String whole = " " + folded(title) + " ";
        String best = "";
        for (String shown : headings.stream().flatMap(PageTitle::parts).toList()) {
            String key = folded(shown);
            boolean within =
                    key.length() >= SHORT_TITLE
                            ? whole.contains(" " + key + " ")
                            : whole.equals(" " + key + " ") || isWholePart(title, key);
            if (within
                    && !key.isEmpty()
                    && !same(shown, siteName)
                    && shown.length() > best.length()) {
                best = shown;
            }
        }
        boolean much = folded(best).length() * 3 >= folded(withoutSite(title)).length();
        return best.isEmpty() || !much ? Optional.empty() : Optional.of(best);
    }

    /** A heading as a whole, and what of it stands in elements of its own or outside of them. */
    private static Stream<String> parts(Element heading) {
        return Stream.concat(
                        Stream.of(withoutKicker(heading), heading.ownText()),
                        heading.children().stream().limit(MOST_PARTS).map(Element::text))
                .map(PageTitle::line)
                .filter(text -> !text.isEmpty());
    }

    /** The one element that calls itself the title of the piece. */
    private Optional<String> namedHeading() {
        List<String> named =
                page.select(NAMED).stream()
                        .limit(MOST_HEADINGS)
                        .filter(heading -> !ShortText.of(heading, LONGEST).isEmpty())
                        .filter(heading -> !DateElements.isBeside(heading))
                        .map(PageTitle::withoutKicker)
                        .filter(text -> folded(text).length() >= SHORT_TITLE)
                        .filter(text -> text.length() <= LONGEST && !same(text, siteName))
                        .distinct()
                        .limit(2)
                        .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** Without the small line above a title, where that is an element in the heading. */
    private static String withoutKicker(Element heading) {
        String whole = line(heading.text());
        String rest = whole;
        for (Element part : heading.select("[class]")) {
            String kicker = line(part.text());
            if (KICKER.matcher(part.className()).find()
                    && kicker.length() < rest.length()
                    && rest.startsWith(kicker)) {
                rest = rest.substring(kicker.length()).replaceFirst("^[\\s:|–-]+", "");
            }
        }
        String own = line(heading.ownText());
        List<Element> parts = heading.children().stream().filter(Element::hasText).toList();
        boolean leading =
                !parts.isEmpty()
                        && parts.size() <= 2
                        && whole.startsWith(line(parts.getFirst().text()));
        return rest.equals(whole) && leading && own.length() > whole.length() / 2 ? own : rest;
    }

    /** The heading that goes on where a title was cut off. */
    private static Optional<String> headingOn(List<Element> headings, String title) {
        String begin = folded(title);
        return headings.stream()
                .map(PageTitle::withoutKicker)
                .filter(shown -> !begin.isEmpty() && folded(shown).startsWith(begin))
                .findFirst();
    }

    private static boolean isWholePart(String title, String key) {
        return SEPARATOR.splitAsStream(title).anyMatch(part -> folded(part).equals(key));
    }

    /** The one heading of the first rank, unless it is the site's name or a longer given title. */
    private Optional<String> onlyMainHeading(List<Element> headings, List<String> given) {
        List<String> main =
                headings.stream()
                        .filter(heading -> heading.normalName().equals("h1"))
                        .filter(heading -> heading.closest("nav, footer, aside") == null)
                        .map(PageTitle::withoutKicker)
                        .filter(text -> folded(text).length() >= SHORT_TITLE)
                        .filter(text -> text.length() <= LONGEST && !same(text, siteName))
                        .distinct()
                        .toList();
        if (main.size() != 1) {
            return Optional.empty();
        }
        String shown = main.getFirst();
        return Optional.of(
                given.stream()
                        .map(this::withoutSite)
                        .filter(title -> folded(shown).startsWith(folded(title) + " "))
                        .findFirst()
                        .orElse(shown));
    }

    /** Without the parts that name the site or its sections, at either end. */
    private String withoutSite(String title) {
        String[] parts = SEPARATOR.split(title, -1);
        if (parts.length == 1) {
            return title;
        }
        String last = parts[parts.length - 1];
        if (isSite(parts[0]) && !isSite(last)) {
            return line(title.substring(title.indexOf(parts[1], parts[0].length())));
        }
        String longest = parts[0];
        for (String part : parts) {
            longest = part.length() > longest.length() ? part : longest;
        }
        boolean shortEnd = last.split("\\s+", -1).length <= MOST_SITE_WORDS;
        if (isSite(last) || (shortEnd && last.length() < longest.length())) {
            String rest = title.substring(0, title.lastIndexOf(last)).strip();
            return withoutSite(rest.replaceFirst("\\s*[|–—»«·•:/│-]{1,2}$", "").strip());
        }
        return title;
    }

    private boolean isSite(String part) {
        String key = folded(part);
        String host = folded(page.location()).replace(" ", "");
        return !key.isEmpty() && (same(part, siteName) || host.contains(key.replace(" ", "")));
    }

    private static boolean same(String text, @Nullable String other) {
        return other != null && !folded(text).isEmpty() && folded(text).equals(folded(other));
    }

    private static String folded(String text) {
        String plain = Normalizer.normalize(text.replace("\u00AD", ""), Normalizer.Form.NFKC);
        return NO_LETTERS.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    private static String line(String text) {
        return text.replace("\u00AD", "").replaceAll("[\\s\\u00A0]+", " ").strip();
    }
}
