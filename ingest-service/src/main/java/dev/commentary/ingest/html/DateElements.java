package dev.commentary.ingest.html;

import dev.commentary.contract.SaidDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a page that hold a date by their markup or their name. What stands beside the
 * piece (comments, teasers, the foot of the page) and what names itself a change is passed over.
 */
record DateElements(
        List<SaidDate> microdata,
        List<SaidDate> times,
        List<SaidDate> named,
        List<SaidDate> dated) {

    private static final String BEGIN = "(?i)(?:^|[\\s_-])(?:";
    private static final String END = ")(?:$|[\\s_-])";
    private static final Pattern PUBLISHED =
            Pattern.compile(
                    BEGIN
                            + "published|pub-?date|publish-?(?:date|time|ed)|dt-published|entry-date|post-?date"
                            + "|date-?published|publication-?date|article-?date|date-?posted|posted-?on|news-?date"
                            + END);
    private static final Pattern SOME_DATE =
            Pattern.compile(
                    BEGIN
                            + "dates?|datum|dateline|datetime|time|timestamp|fecha|data|datestamp|posted|publish\\w*"
                            + "|byline|submitted|created|(?:article|post|entry)-?(?:info|meta|date|time)|meta|metadata"
                            + "|infos?|details|author|kicker|when|zeit"
                            + END);
    private static final Pattern CHANGED =
            Pattern.compile("(?i)updated|modified|changed|edited|revised|aktualis|geaendert");
    private static final Pattern LABEL_OF_CHANGE =
            Pattern.compile(
                    "(?iU)\\b(?:updated?|modified|changed|edited|revised|aktualisiert|aktualisierung|geändert|bearbeitet"
                            + "|mis à jour|modifié|actualizado|aggiornato|bijgewerkt|gewijzigd)"
                            + "(?: (?:on|at|am|le|el|op|il))?:?\\s*$");
    private static final Pattern READERS =
            Pattern.compile(
                    "(?i)(?:^|\\s)(?:comments?|comments?[-_]?(?:list|area|section|wrapper|container|body|content"
                            + "|thread|block|text|meta)|respond|disqus\\w*|repl(?:y|ies))(?:$|\\s)"
                            + "|(?:^|[\\s_-])comments?[-_](?:box|item|entry|list|text)(?:$|[\\s_-])");
    private static final Pattern BESIDE =
            Pattern.compile(
                    BEGIN
                            + "related\\w*|sidebar\\w*|recommend\\w*|teasers?|(?<!with[_-])nav(?:bar|top|igation)?"
                            + "|(?<!(?:post|entry|article)[_-])footer|recent-?posts|latest\\w*"
                            + "|popular\\w*|most-?read|more-?\\w*|events?|calendar|archives?|copyright"
                            + END
                            + "|(?:^|\\s)widget(?:[\\s_]|$)");
    private static final Set<String> BESIDE_ELEMENTS = Set.of("footer", "aside", "nav");
    private static final Set<String> ROOTS = Set.of("body", "html", "article", "main");

    private static final int LONGEST = 150;
    private static final int MOST = 10;
    private static final int MOST_CANDIDATES = 2_000;

    static DateElements of(Element body) {
        DateElements found =
                new DateElements(
                        new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        body.stream().filter(DateElements::isCandidate).limit(MOST_CANDIDATES).forEach(found::look);
        return found;
    }

    /** Told without looking around it, which takes longer the deeper it stands. */
    private static boolean isCandidate(Element element) {
        if (element.normalName().equals("time") || element.hasAttr("pubdate")) {
            return true;
        }
        String names = element.className() + " " + element.id();
        return propertyOf(element).contains("datePublished")
                || PUBLISHED.matcher(names).find()
                || SOME_DATE.matcher(names).find();
    }

    private static String propertyOf(Element element) {
        return element.attr("itemprop") + " " + element.attr("property");
    }

    private void look(Element element) {
        String property = propertyOf(element);
        String names = element.className() + " " + element.id();
        if (property.contains("dateModified")
                || CHANGED.matcher(names).find()
                || isLabelledChange(element)) {
            return;
        }
        if (property.contains("datePublished") || element.hasAttr("pubdate")) {
            add(microdata, element, SaidDate.MICRODATA);
        } else if (element.normalName().equals("time")) {
            add(times, element, SaidDate.TIME);
        } else if (names.isBlank()) {
            return;
        } else if (PUBLISHED.matcher(names).find()) {
            add(named, element, SaidDate.NAMED);
        } else if (SOME_DATE.matcher(names).find()) {
            add(dated, element, SaidDate.DATED);
        }
    }

    /** The words in front of it say that it is when the piece was changed. */
    private static boolean isLabelledChange(Element element) {
        return element.previousSibling() instanceof TextNode text
                && LABEL_OF_CHANGE.matcher(text.text()).find();
    }

    private static void add(List<SaidDate> list, Element element, String place) {
        if (list.size() >= MOST) {
            return;
        }
        @Nullable String value = value(element);
        if (value != null && !isBeside(element)) {
            list.add(new SaidDate(value, place));
        }
    }

    /** In a comment, a teaser, the foot of the page or the like. */
    static boolean isBeside(Element element) {
        for (@Nullable Element at = element;
                at != null && !ROOTS.contains(at.normalName());
                at = at.parent()) {
            if (BESIDE_ELEMENTS.contains(at.normalName()) || hasName(at, BESIDE)) {
                return true;
            }
        }
        return isOfReaders(element);
    }

    /** In what readers wrote below the piece. */
    static boolean isOfReaders(Element element) {
        for (@Nullable Element at = element;
                at != null && !at.normalName().equals("body");
                at = at.parent()) {
            if (hasName(at, READERS)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasName(Element element, Pattern pattern) {
        String names = element.className() + " " + element.id();
        return !names.isBlank() && pattern.matcher(names).find();
    }

    /** What an element says, in an attribute or as its text; null where that can be no date. */
    static @Nullable String value(Element element) {
        for (String attribute : List.of("datetime", "content", "title")) {
            String value = element.attr(attribute).strip();
            if (isShortWithDigit(value)) {
                return value;
            }
        }
        String text = ShortText.of(element, LONGEST);
        return isShortWithDigit(text) ? text : null;
    }

    static boolean isShortWithDigit(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && text.chars().anyMatch(Character::isDigit);
    }
}
