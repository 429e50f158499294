package dev.commentary.ingest.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts back what finders of main texts miss: the lead below the title, and what stands between the
 * paragraphs that they found.
 */
final class MissedText {

    private static final int LONGEST_WAY_FROM_TITLE = 25;
    private static final int LONGEST_WAY_WITHOUT_TITLE = 4;
    private static final double FEW_LINKS = 0.3;
    private static final int MOST_IN_GAP = 40;
    private static final int LEAST_PROSE = 70;
    private static final int LONGEST_KICKER = 40;
    private static final Pattern HEADING = Pattern.compile("h[1-6]");

    private final List<Paragraphs.Paragraph> all;
    private final Boilerplate boilerplate;
    private final @Nullable String title;

    MissedText(List<Paragraphs.Paragraph> all, Boilerplate boilerplate, @Nullable String title) {
        this.all = all;
        this.boilerplate = boilerplate;
        this.title = title;
    }

    /** All prose of the page. */
    List<String> prose() {
        return Ending.without(all).stream()
                .filter(this::isProse)
                .map(Paragraphs.Paragraph::text)
                .distinct()
                .toList();
    }

    private boolean isProse(Paragraphs.Paragraph one) {
        return one.text().length() >= LEAST_PROSE && isText(one);
    }

    private boolean isText(Paragraphs.Paragraph one) {
        return !boilerplate.isBeside(one) && boilerplate.linkDensity(one) < FEW_LINKS;
    }

    /** The found paragraphs with what was missed, in the order of the page. */
    List<String> with(List<String> found) {
        int[] places = Places.of(found, all);
        Set<String> known = new HashSet<>(found);
        List<String> whole = new ArrayList<>(lead(places, known));
        int last = Integer.MAX_VALUE;
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= 0) {
                whole.addAll(between(last, places[i], known));
                last = places[i];
            }
            whole.add(found.get(i));
        }
        return whole;
    }

    /** The text between two places that are near each other; headings there are of other pieces. */
    private List<String> between(int last, int next, Set<String> known) {
        if (next <= last || next - last > MOST_IN_GAP) {
            return List.of();
        }
        return all.subList(last + 1, next).stream()
                .filter(one -> !HEADING.matcher(one.element().normalName()).matches())
                .filter(this::isText)
                .map(Paragraphs.Paragraph::text)
                .filter(text -> !known.contains(text) && !text.equalsIgnoreCase(title))
                .toList();
    }

    /** What stands between the title and the text and is prose itself. */
    private List<String> lead(int[] places, Set<String> known) {
        int start = first(places, place -> all.get(place).text().length() >= LEAST_PROSE / 2);
        int at = titleBefore(start);
        int end = at < 0 ? start : first(places, place -> place > at);
        int from = at < 0 ? Math.max(0, end - LONGEST_WAY_WITHOUT_TITLE) : at + 1;
        if (end < 0 || end - from > LONGEST_WAY_FROM_TITLE) {
            return List.of();
        }
        return all.subList(from, end).stream()
                .filter(this::isProse)
                .map(Paragraphs.Paragraph::text)
                .filter(text -> !known.contains(text))
                .toList();
    }

    private static int first(int[] places, IntPredicate wanted) {
        return Arrays.stream(places)
                .filter(place -> place >= 0)
                .filter(wanted)
                .findFirst()
                .orElse(-1);
    }

    /** The last line before another that is the title, perhaps behind a word of its own. */
    private int titleBefore(int line) {
        for (int i = line - 1; i >= 0; i--) {
            String text = all.get(i).text().toLowerCase(Locale.ROOT);
            boolean says =
                    title != null
                            && text.length() < title.length() + LONGEST_KICKER
                            && text.endsWith(title.toLowerCase(Locale.ROOT));
            if (says || all.get(i).element().normalName().equals("h1")) {
                return i;
            }
        }
        return -1;
    }
}
