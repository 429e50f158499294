package dev.commentary.feed.learn;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.Evidence;
import dev.commentary.feed.query.PostFields;
import dev.commentary.feed.query.lucene.PostWords;
import dev.commentary.feed.query.lucene.PostWords.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A post as a classifier sees it: its words and pairs of neighbouring words, each with a weight
 * that grows with the logarithm of how often it is there; together they have the length one. A word
 * of the title counts twice. Only the first 3,000 words of a post are looked at. For one thread at
 * a time.
 */
public final class PostTerms {

    private static final int MOST_WORDS = 3_000;
    private static final int TITLE_COUNTS = 2;

    private final String title;
    private final String body;
    private final Map<String, Float> weights;
    private @Nullable Map<String, List<Evidence>> places;

    private PostTerms(String title, String body) {
        this.title = title;
        this.body = body;
        this.weights = new HashMap<>();
        count(terms(title), TITLE_COUNTS);
        count(terms(body), 1);
        normalise();
    }

    public static PostTerms of(@Nullable String title, String body) {
        return new PostTerms(title == null ? "" : title, body);
    }

    public static PostTerms of(EnrichedPost post) {
        return of(post.title(), post.body());
    }

    void forEach(BiConsumer<String, Float> consumer) {
        weights.forEach(consumer);
    }

    boolean contains(String term) {
        return weights.containsKey(term);
    }

    int size() {
        return weights.size();
    }

    /** Where a term stands, the title's first. */
    List<Evidence> places(String term) {
        return places().getOrDefault(term, List.of());
    }

    // Told only for the few posts that belong to a topic, and then often once for each.
    private Map<String, List<Evidence>> places() {
        @Nullable Map<String, List<Evidence>> known = places;
        if (known == null) {
            known = new HashMap<>();
            add(PostFields.TITLE, title, known);
            add(PostFields.BODY, body, known);
            places = known;
        }
        return known;
    }

    private static void add(String field, String text, Map<String, List<Evidence>> places) {
        for (Word term : terms(text)) {
            places.computeIfAbsent(term.form(), form -> new ArrayList<>(1))
                    .add(new Evidence(field, term.start(), term.end()));
        }
    }

    /** What stands at a place. */
    String written(Evidence place) {
        String text = place.field().equals(PostFields.TITLE) ? title : body;
        return text.substring(place.start(), place.end());
    }

    /** The words of a text, and each two that follow each other. */
    private static List<Word> terms(String text) {
        List<Word> words = PostWords.of(text, MOST_WORDS);
        List<Word> terms = new ArrayList<>(2 * words.size());
        @Nullable Word before = null;
        for (Word word : words) {
            terms.add(word);
            if (before != null) {
                terms.add(new Word(before.form() + " " + word.form(), before.start(), word.end()));
            }
            before = word;
        }
        return terms;
    }

    private void count(List<Word> terms, float each) {
        for (Word term : terms) {
            weights.merge(term.form(), each, Float::sum);
        }
    }

    private void normalise() {
        weights.replaceAll((term, count) -> (float) (1 + Math.log(count)));
        double squares = 0;
        for (float weight : weights.values()) {
            squares += (double) weight * weight;
        }
        float length = (float) Math.sqrt(squares);
        weights.replaceAll((term, weight) -> weight / length);
    }
}
