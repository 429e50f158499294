package dev.commentary.feed.learn;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A topic as it was learnt. A post belongs to it if the weights of its terms, each times the term's
 * weight in the post, and the offset add up to more than zero.
 *
 * @param weights by term; the most weighted ones
 * @param steepness how quickly the confidence grows with that sum; 0.5 where it is zero
 * @param towards the words that speak for the topic most, as people write them
 * @param against the words that speak against it most
 * @param quality null where there are too few examples to tell
 */
public record Model(
        Map<String, Float> weights,
        double offset,
        double steepness,
        List<WeightedWord> towards,
        List<WeightedWord> against,
        @Nullable Quality quality) {

    /** A word, or two that follow each other, and how much it says. */
    public record WeightedWord(String word, double weight) {}

    /**
     * How the examples fare when each is judged by what was learnt from others.
     *
     * @param accepted how many examples are of the topic
     * @param found how many of these are found
     * @param others how many posts are not, or most likely not, of the topic
     * @param wrong how many of these are found
     */
    public record Quality(int accepted, int found, int others, int wrong) {}

    public Model {
        weights = Map.copyOf(weights);
        towards = List.copyOf(towards);
        against = List.copyOf(against);
    }

    double confidence(double score) {
        return 1 / (1 + Math.exp(-steepness * score));
    }
}
