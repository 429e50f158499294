package dev.commentary.enrich.topic;

import dev.commentary.enrich.knowledge.KnowledgeRefused;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * All rules, and a version that is another one whenever a word of them changes.
 *
 * @param version {@code topics-} and a checksum of vocabulary and rules
 */
record TopicRules(String version, List<TopicRule> rules) {

    private static final int SUM_DIGITS = 8;

    TopicRules {
        rules = List.copyOf(rules);
    }

    /**
     * Reads all files.
     *
     * @throws KnowledgeRefused if one of them cannot be used
     */
    static TopicRules of(List<RuleFile> files, MediaTopics topics) {
        List<TopicRule> rules =
                files.stream()
                        .flatMap(file -> new RuleParser(file, topics).parse().stream())
                        .toList();
        return new TopicRules(version(files, topics), rules);
    }

    private static String version(List<RuleFile> files, MediaTopics topics) {
        CRC32C sum = new CRC32C();
        Stream.concat(topics.lines().stream(), files.stream().flatMap(f -> f.lines().stream()))
                .forEach(line -> sum.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
        return "topics-" + HexFormat.of().toHexDigits(sum.getValue(), SUM_DIGITS);
    }
}
