package dev.commentary.ingest.html;

import dev.commentary.ingest.html.TextTraining.Example;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a page with known segments teaches: the paragraphs that hold a segment belong to the text or
 * not, as the gold says. A few others are taken as the rules take them, for less is known of them.
 */
final class TextExamples {

    private static final double WEIGHT_OF_TEXT = 1.25;
    private static final int EVERY = 20;
    private static final int MOST_PLACES = 200;

    private final List<TextBlock> blocks;
    private final List<Integer> starts = new ArrayList<>();
    private final String whole;
    private final double[] text;
    private final double[] beside;

    private TextExamples(List<TextBlock> blocks) {
        this.blocks = blocks;
        StringBuilder joined = new StringBuilder();
        for (TextBlock block : blocks) {
            starts.add(joined.length());
            joined.append(block.text()).append(' ');
        }
        whole = joined.toString();
        text = new double[blocks.size()];
        beside = new double[blocks.size()];
    }

    static List<Example> of(GoldPages.GoldPage page, List<TextBlock> blocks, int number) {
        TextExamples examples = new TextExamples(blocks);
        page.with().forEach(examples::markText);
        page.without().forEach(examples::markBeside);
        String site =
                page.address().replaceFirst("^\\w+://(?:www\\.)?", "").replaceFirst("/.*", "");
        return examples.all(site, number);
    }

    /** It stands in the text once; of several places the rules' own, or the longest. */
    private void markText(String segment) {
        Comparator<List<Integer>> likelier =
                Comparator.comparingInt(place ->
                        place.stream()
                                .map(blocks::get)
                                .mapToInt(one ->
                                        (one.byRules() ? 1_000 : 0) + Math.min(500, one.length()))
                                .min()
                                .orElse(0));
        places(segment).stream()
                .max(likelier)
                .ifPresent(place -> place.forEach(at -> text[at] += WEIGHT_OF_TEXT));
    }

    private void markBeside(String segment) {
        List<List<Integer>> places = places(segment);
        double weight = Math.sqrt(1.0 / Math.max(1, places.size()));
        places.forEach(place -> place.forEach(at -> beside[at] += weight));
    }

    /** The paragraphs over which each occurrence reaches. */
    private List<List<Integer>> places(String segment) {
        String wanted = segment.replaceAll("[\\s\\u00A0]+", " ").strip();
        List<List<Integer>> places = new ArrayList<>();
        for (int at = whole.indexOf(wanted);
                at >= 0 && places.size() < MOST_PLACES;
                at = whole.indexOf(wanted, at + 1)) {
            places.add(
                    IntStream.rangeClosed(blockAt(at), blockAt(at + wanted.length() - 1))
                            .boxed()
                            .toList());
        }
        return places;
    }

    private int blockAt(int character) {
        int found = Collections.binarySearch(starts, character);
        return found >= 0 ? found : -found - 2;
    }

    private List<Example> all(String site, int number) {
        List<Example> examples = new ArrayList<>();
        for (int at = 0; at < blocks.size(); at++) {
            TextBlock block = blocks.get(at);
            if (text[at] > 0) {
                examples.add(new Example(site, block.clues(), true, text[at]));
            }
            if (beside[at] > 0) {
                examples.add(new Example(site, block.clues(), false, beside[at]));
            }
            if (text[at] + beside[at] == 0 && (at + number) % EVERY == 0) {
                examples.add(new Example(site, block.clues(), block.byRules(), 1));
            }
        }
        return examples;
    }
}
