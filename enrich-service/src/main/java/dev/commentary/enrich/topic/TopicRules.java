package dev.commentary.enrich.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The rules, read from their file: {@code version}, then for each topic a line {@code topic LABEL}
 * with lines below it of a weight and the terms of that weight, separated by {@code |}.
 *
 * <p>Immutable. A line that is none of these, and a label that IPTC does not know, are refused.
 */
record TopicRules(String version, List<TopicRule> rules) {

    TopicRules {
        rules = List.copyOf(rules);
    }

    static TopicRules load(MediaTopics topics) {
        return parse(Resource.lines("topic-rules.txt"), topics);
    }

    static TopicRules parse(List<String> lines, MediaTopics topics) {
        String version = "";
        List<TopicRule> rules = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.strip().split("\\s+", 2);
            switch (words[0]) {
                case "version" -> version = words[1];
                case "topic" ->
                        rules.add(new TopicRule(topics.getByLabel(words[1]), List.of(), List.of()));
                default -> rules.add(extend(rules.removeLast(), words));
            }
        }
        return new TopicRules(version, rules);
    }

    private static TopicRule extend(TopicRule rule, String[] line) {
        List<String> phrases = Arrays.stream(line[1].split("\\|")).map(String::strip).toList();
        if (line[0].equals("needs")) {
            return new TopicRule(rule.topic(), rule.terms(), phrases);
        }
        int weight = Integer.parseInt(line[0]);
        List<TopicRule.Term> terms = new ArrayList<>(rule.terms());
        phrases.forEach(words -> terms.add(new TopicRule.Term(words, weight)));
        return new TopicRule(rule.topic(), terms, rule.needs());
    }
}
