package dev.commentary.enrich.topic;

import dev.commentary.contract.TopicTag.TopicRef;
import java.util.List;

/**
 * The words that speak for and against one topic.
 *
 * @param terms each with its weight
 * @param needs where there are any, one of them has to occur or the topic is not given
 */
record TopicRule(TopicRef topic, List<Term> terms, List<String> needs) {

    /** From this weight a term speaks for its topic by itself; a lighter one only supports it. */
    static final int STRONG = 2;

    TopicRule {
        terms = List.copyOf(terms);
        needs = List.copyOf(needs);
    }

    /**
     * A word or phrase.
     *
     * @param words with a trailing {@code *} the beginning of a word; with a capital letter the
     *     text has to be written with the same capitals
     * @param weight 3 says it outright, 2 speaks for it, 1 supports it, negative speaks against it
     */
    record Term(String words, int weight) {}
}
