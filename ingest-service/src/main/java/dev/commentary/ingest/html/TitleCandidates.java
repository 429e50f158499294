package dev.commentary.ingest.html;

import static dev.commentary.ingest.html.TitleWords.folded;
import static dev.commentary.ingest.html.TitleWords.line;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What may be the title of a page: what it declares, and the headings that it shows, each as a
 * whole and in parts. What stands in several places, by its words, is one candidate with the clues
 * of all of them.
 */
final class TitleCandidates {

    private static final String DECLARED = "declared";
    private static final List<String> TAGS =
            List.of("dc.title", "dcterms.title", "title", "citation_title", "parsely-title");
    private static final String RANKS = "h1, h2, h3";
    private static final String NAMED =
            "[itemprop=headline], [itemprop=name], [class*=headline], [class*=title], .contentheading";
    private static final int MOST_ELEMENTS = 60;
    private static final int MOST = 120;
    static final int LONGEST = 300;

    private final Map<String, TitleCandidate> found = new LinkedHashMap<>();
    private final List<String> declared = new ArrayList<>();
    private final TitleParts parts;

    private TitleCandidates(TitleParts parts) {
        this.parts = parts;
    }

    static TitleCandidates of(Document page, MetaTags tags, LinkedData data, TitleParts parts) {
        TitleCandidates candidates = new TitleCandidates(parts);
        candidates.addDeclared(data.text("headline"));
        candidates.addDeclared(data.text("name"));
        candidates.addDeclared(tags.first(List.of("og:title")));
        candidates.addDeclared(tags.first(List.of("twitter:title")));
        candidates.addDeclared(tags.first(TAGS));
        @Nullable Element title = page.selectFirst("title:not(svg title)");
        candidates.addDeclared(title == null ? null : title.text());
        candidates.addHeadings(page);
        return candidates;
    }

    /** A text and which part it is of what it stands in. */
    record Part(String text, List<String> clues) {

        Part {
            clues = List.copyOf(clues);
        }
    }

    Collection<TitleCandidate> all() {
        return found.values();
    }

    /** What the page declares, each as a whole, by its words. */
    List<String> declared() {
        return declared;
    }

    private void addDeclared(@Nullable String text) {
        String plain = text == null ? "" : line(Parser.unescapeEntities(text, false));
        String whole = plain.substring(0, Math.min(plain.length(), LONGEST));
        if (whole.isEmpty()) {
            return;
        }
        declared.add(folded(whole));
        for (Part part : parts.of(whole)) {
            add(part, List.of(DECLARED));
        }
        add(new Part(whole, List.of()), List.of(DECLARED));
    }

    private void addHeadings(Document page) {
        List<Element> ranked = shown(page, RANKS).toList();
        long main = ranked.stream().filter(heading -> heading.normalName().equals("h1")).count();
        int[] before = new int[4];
        for (Element heading : ranked) {
            String rank = heading.normalName();
            int earlier = before[rank.charAt(1) - '0']++;
            Set<String> clues = TitlePlaces.cluesOf(heading);
            clues.add(rank);
            clues.add(rank + (earlier == 0 ? " first" : earlier == 1 ? " second" : " later"));
            if (rank.equals("h1")) {
                clues.add(main == 1 ? "only h1" : "one of many h1");
            } else {
                clues.add(main == 0 ? "no h1" : "h1 elsewhere");
            }
            addAll(heading, clues);
        }
        shown(page, NAMED)
                .filter(named -> !ranked.contains(named) && !DateElements.isBeside(named))
                .forEach(named -> {
                    Set<String> clues = TitlePlaces.cluesOf(named);
                    clues.add("named");
                    addAll(named, clues);
                });
    }

    private static Stream<Element> shown(Document page, String selector) {
        return page.select(selector).stream()
                .limit(MOST_ELEMENTS)
                .filter(element -> !ShortText.of(element, LONGEST).isEmpty());
    }

    private void addAll(Element heading, Set<String> clues) {
        Headings.parts(heading).forEach(part -> add(part, clues));
    }

    private void add(Part part, Collection<String> clues) {
        String key = folded(part.text());
        boolean room = found.size() < MOST || found.containsKey(key);
        if (!key.isEmpty() && room && part.text().length() <= LONGEST) {
            Set<String> all =
                    found.computeIfAbsent(key, _ -> new TitleCandidate(part.text(), key)).clues();
            all.addAll(clues);
            all.addAll(part.clues());
        }
    }
}
