package dev.commentary.ingest.html;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where texts that were found by other means stand among the paragraphs of a page. */
final class Places {

    private Places() {}

    /** Which paragraphs are among the texts. */
    static Set<Integer> taken(List<String> texts, List<Paragraphs.Paragraph> page) {
        return Arrays.stream(of(texts, page))
                .filter(place -> place >= 0)
                .boxed()
                .collect(Collectors.toSet());
    }

    /** For each text the first place behind those of the texts before it, or -1. */
    static int[] of(List<String> texts, List<Paragraphs.Paragraph> page) {
        Map<String, NavigableSet<Integer>> byText = new HashMap<>();
        for (int at = 0; at < page.size(); at++) {
            byText.computeIfAbsent(page.get(at).text(), _ -> new TreeSet<>()).add(at);
        }
        NavigableSet<Integer> nowhere = new TreeSet<>();
        int[] places = new int[texts.size()];
        int last = -1;
        for (int i = 0; i < places.length; i++) {
            @Nullable Integer next = byText.getOrDefault(texts.get(i), nowhere).higher(last);
            places[i] = next == null ? -1 : next;
            last = Math.max(last, places[i]);
        }
        return places;
    }
}
