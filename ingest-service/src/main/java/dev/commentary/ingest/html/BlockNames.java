package dev.commentary.ingest.html;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The words with which elements name themselves, in classes, ids, roles and microdata; and how much
 * of the page's prose they hold, since a "sidebar" that holds all of it is none.
 */
final class BlockNames {

    private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]{2,}|[A-Z]{3,}(?![a-z])");
    private static final int MOST_WORDS = 16;
    private static final int MOST_LEVELS = 40;
    private static final double LITTLE = 0.1;
    private static final double HALF = 0.5;

    private final Map<Element, Integer> prose;
    private final int all;
    private final Map<Element, List<String>> words = new HashMap<>();

    BlockNames(Element body, List<Paragraphs.Paragraph> page) {
        prose = Boilerplate.proseOf(page);
        all = Math.max(1, prose.getOrDefault(body, 0));
    }

    void addTo(TextBlock block) {
        @Nullable Element at = block.element();
        for (int level = 0; level < MOST_LEVELS && at != null; level++, at = at.parent()) {
            String holding = level == 0 ? "itself " : holding(at);
            for (String word : words.computeIfAbsent(at, BlockNames::wordsOf)) {
                block.clues().add(holding + word);
            }
        }
    }

    private String holding(Element element) {
        double part = (double) prose.getOrDefault(element, 0) / all;
        if (part <= LITTLE) {
            return "in a little ";
        }
        return part <= HALF ? "in a part " : "in a whole ";
    }

    private static List<String> wordsOf(Element element) {
        String names =
                String.join(
                        " ",
                        element.className(),
                        element.id(),
                        element.attr("itemprop"),
                        element.attr("role"));
        return WORD.matcher(names)
                .results()
                .limit(MOST_WORDS)
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 2)
                .distinct()
                .toList();
    }
}
