package dev.commentary.enrich.topic;

import dev.commentary.contract.TopicTag.TopicRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Vocabulary and rules made ready for one pass over a text. Immutable and thread-safe.
 *
 * <p>Topics are numbered so that a narrower one comes before its broader ones.
 */
final class TopicKnowledge {

    /** What a phrase says about a topic; a need has no weight. */
    record Meaning(int topic, int weight, boolean need) {}

    private final String version;
    private final MediaTopics vocabulary;
    private final List<TopicRef> topics;
    private final int[] parents;
    private final boolean[] needy;
    private final PhraseAutomaton automaton;
    private final List<String> phrases;
    private final List<List<Meaning>> meanings = new ArrayList<>();

    TopicKnowledge(MediaTopics vocabulary, TopicRules rules) {
        this.version = rules.version();
        this.vocabulary = vocabulary;
        this.topics = narrowestFirst(rules, vocabulary);
        Map<TopicRef, Integer> numbers = new HashMap<>();
        topics.forEach(topic -> numbers.put(topic, numbers.size()));
        this.parents =
                topics.stream()
                        .map(vocabulary::broaderOf)
                        .mapToInt(up -> up.isEmpty() ? -1 : numbers.getOrDefault(up.get(0), -1))
                        .toArray();
        this.needy = new boolean[topics.size()];
        Map<String, Integer> known = new HashMap<>();
        List<String> words = new ArrayList<>();
        for (TopicRule rule : rules.rules()) {
            int topic = numbers.getOrDefault(rule.topic(), -1);
            needy[topic] = !rule.needs().isEmpty();
            rule.terms().forEach(t -> mean(words, known, t.words(), topic, t.weight(), false));
            rule.needs().forEach(n -> mean(words, known, n, topic, 0, true));
        }
        this.phrases = List.copyOf(words);
        this.automaton = new PhraseAutomaton(phrases);
    }

    private static List<TopicRef> narrowestFirst(TopicRules rules, MediaTopics vocabulary) {
        Set<TopicRef> all = new LinkedHashSet<>();
        for (TopicRule rule : rules.rules()) {
            all.add(rule.topic());
            all.addAll(vocabulary.broaderOf(rule.topic()));
        }
        Comparator<TopicRef> depth = Comparator.comparingInt(t -> vocabulary.broaderOf(t).size());
        return all.stream().sorted(depth.reversed()).toList();
    }

    private void mean(
            List<String> words,
            Map<String, Integer> known,
            String phrase,
            int topic,
            int weight,
            boolean need) {
        int number = known.computeIfAbsent(phrase, fresh -> words.size());
        if (number == words.size()) {
            words.add(phrase);
            meanings.add(new ArrayList<>());
        }
        meanings.get(number).add(new Meaning(topic, weight, need));
    }

    void scan(String text, PhraseAutomaton.Listener listener) {
        automaton.scan(
                text,
                (phrase, start, end) -> {
                    if (sameCapitals(phrases.get(phrase), text, start)) {
                        listener.found(phrase, start, end);
                    }
                });
    }

    /** A phrase written with capitals is meant with them: WHO is no "who". */
    private static boolean sameCapitals(String phrase, String text, int start) {
        for (int at = 0; at < phrase.length(); at++) {
            char wanted = phrase.charAt(at);
            if (Character.isUpperCase(wanted) && text.charAt(start + at) != wanted) {
                return false;
            }
        }
        return true;
    }

    List<Meaning> meaningsOf(int phrase) {
        return meanings.get(phrase);
    }

    int phraseCount() {
        return phrases.size();
    }

    int topicCount() {
        return topics.size();
    }

    TopicRef topic(int number) {
        return topics.get(number);
    }

    /** The number of the next broader topic, or -1. */
    int parentOf(int topic) {
        return parents[topic];
    }

    int topLevelOf(int topic) {
        int top = topic;
        while (parents[top] >= 0) {
            top = parents[top];
        }
        return top;
    }

    /** True of a topic itself and of all that are narrower. */
    boolean isWithin(int narrow, int broad) {
        int topic = narrow;
        while (topic >= 0 && topic != broad) {
            topic = parents[topic];
        }
        return topic == broad;
    }

    boolean needsContext(int topic) {
        return needy[topic];
    }

    List<TopicRef> broaderOf(int topic) {
        return vocabulary.broaderOf(topics.get(topic));
    }

    MediaTopics vocabulary() {
        return vocabulary;
    }

    String version() {
        return version;
    }
}
