package dev.commentary.feed.alert;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.Evidence;
import dev.commentary.feed.query.FilterField;
import dev.commentary.feed.query.PostFields;
import dev.commentary.feed.query.PostKeys;
import dev.commentary.feed.query.QueryNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why a post matched.
 *
 * @param words the words of the post that were asked for, at most 20 of them
 * @param filters the tags that were asked for, as the query writes them
 */
record Why(List<Words> words, List<String> filters) {

    private static final int MOST_WORDS = 20;

    /** Words of a post, and where they stand: in UTF-16 code units of the field's value. */
    record Words(String text, String field, int start, int end) {}

    Why {
        words = List.copyOf(words);
        filters = List.copyOf(filters);
    }

    /** The reasons for which the query found the post. */
    static Why of(QueryNode query, EnrichedPost post, List<Evidence> found) {
        List<Words> words =
                found.stream().limit(MOST_WORDS).map(evidence -> words(post, evidence)).toList();
        Set<String> filters = new LinkedHashSet<>();
        collect(query, post, filters);
        return new Why(words, new ArrayList<>(filters));
    }

    private static Words words(EnrichedPost post, Evidence evidence) {
        String value = text(post, evidence.field());
        int start = Math.clamp(evidence.start(), 0, value.length());
        int end = Math.clamp(evidence.end(), start, value.length());
        return new Words(value.substring(start, end), evidence.field(), start, end);
    }

    private static String text(EnrichedPost post, String field) {
        @Nullable String value =
                switch (field) {
                    case PostFields.TITLE -> post.title();
                    case PostFields.NOTE -> post.note();
                    case PostFields.BODY -> post.body();
                    case PostFields.POSTSCRIPT -> post.postscript();
                    default -> null;
                };
        return value == null ? "" : value;
    }

    private static void collect(QueryNode node, EnrichedPost post, Set<String> filters) {
        switch (node) {
            case QueryNode.Filter filter -> {
                if (holds(filter.field(), filter.value(), post)) {
                    filters.add(filter.toString());
                }
            }
            case QueryNode.And and -> and.parts().forEach(part -> collect(part, post, filters));
            case QueryNode.Or or -> or.parts().forEach(part -> collect(part, post, filters));
            case QueryNode.Member member -> {}
            case QueryNode.Text text -> {}
            case QueryNode.Near near -> {}
            case QueryNode.Not not -> {}
        }
    }

    private static boolean holds(FilterField field, String value, EnrichedPost post) {
        return PostKeys.of(post, field).contains(value);
    }
}
