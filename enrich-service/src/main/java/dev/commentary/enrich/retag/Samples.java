package dev.commentary.enrich.retag;

import dev.commentary.contract.EnrichedPost;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows people what changes about a post. */
final class Samples {

    private static final int LONGEST_TITLE = 80;

    private Samples() {}

    static Tally.Sample of(EnrichedPost post, String[] before, List<TagKeys.Key> after) {
        Map<String, String> names = new HashMap<>();
        after.forEach(key -> names.put(key.text(), key.name()));
        List<String> had = new ArrayList<>();
        for (String text : before) {
            if (!text.startsWith(TagKeys.SAID)) {
                had.add(names.getOrDefault(text, text.substring(text.indexOf('\t') + 1).strip()));
            }
        }
        List<String> has =
                Arrays.stream(TagKeys.texts(after.stream()))
                        .filter(text -> !text.startsWith(TagKeys.SAID))
                        .map(text -> names.getOrDefault(text, text))
                        .toList();
        return new Tally.Sample(post.id(), title(post), had, has);
    }

    private static String title(EnrichedPost post) {
        @Nullable String title = post.title();
        String words = (title == null ? post.body() : title).strip().replaceAll("\\s+", " ");
        return words.length() <= LONGEST_TITLE
                ? words
                : words.substring(0, LONGEST_TITLE - 1) + "…";
    }
}
