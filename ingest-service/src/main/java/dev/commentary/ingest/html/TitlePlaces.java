package dev.commentary.ingest.html;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the place of a heading says of it: names of elements and classes, links, what it is part of.
 */
final class TitlePlaces {

    private static final Pattern WORD = Pattern.compile("\\p{Lu}?\\p{Ll}+|\\p{Lu}+");

    /** Of the words in names of classes and in ids those that many pages use. */
    private static final Set<String> KNOWN =
            Set.of(
                    ("title headline entry post article page site logo name heading header"
                                    + " kicker overline sub subtitle teaser content main widget related"
                                    + " sidebar comment comments hero story news section category breadcrumb"
                                    + " item card sr hidden description text lead intro date author blog big"
                                    + " single")
                            .split(" ", -1));

    private static final Pattern UNSEEN = Pattern.compile("sr-only|screen-reader|visually");
    private static final Pattern HOME = Pattern.compile("(?:https?://[^/]*)?/?");
    private static final int MOST_WORDS = 30;
    private static final int NEAR = 3;

    private TitlePlaces() {}

    static Set<String> cluesOf(Element heading) {
        Set<String> clues = new LinkedHashSet<>();
        addWords("own ", heading, clues);
        addAround(heading, clues);
        String property = heading.attr("itemprop");
        if (property.contains("headline") || property.contains("name")) {
            clues.add("itemprop " + (property.contains("headline") ? "headline" : "name"));
        }
        clues.add(DateElements.isBeside(heading) ? "beside" : "not beside");
        if (Paragraphs.isHidden(heading) || UNSEEN.matcher(heading.className()).find()) {
            clues.add("unseen");
        }
        return clues;
    }

    private static void addAround(Element heading, Set<String> clues) {
        @Nullable Element link = heading.selectFirst("a");
        int far = 0;
        for (@Nullable Element at = heading.parent();
                at != null && !at.normalName().equals("body");
                at = at.parent()) {
            if (far++ < NEAR) {
                addWords("around ", at, clues);
            }
            switch (at.normalName()) {
                case "article", "main" -> clues.add("in main part");
                case "nav" -> clues.add("in nav");
                case "a" -> link = at;
                default -> {}
            }
        }
        if (link != null) {
            clues.add(leads(link));
        }
    }

    private static String leads(Element link) {
        if (HOME.matcher(link.attr("href")).matches()) {
            return "leads home";
        }
        @Nullable Document page = link.ownerDocument();
        String here = page == null ? "" : page.location();
        boolean self = !here.isEmpty() && plain(link.absUrl("href")).equals(plain(here));
        return self ? "leads here" : "leads elsewhere";
    }

    private static String plain(String address) {
        return address.startsWith("https:") ? "http:" + address.substring(6) : address;
    }

    private static void addWords(String which, Element element, Set<String> clues) {
        Matcher word = WORD.matcher(element.className() + " " + element.id());
        for (int i = 0; i < MOST_WORDS && word.find(); i++) {
            String plain = word.group().toLowerCase(Locale.ROOT);
            if (KNOWN.contains(plain)) {
                clues.add(which + plain);
            }
        }
    }
}
