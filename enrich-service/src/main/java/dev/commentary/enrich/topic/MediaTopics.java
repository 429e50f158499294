package dev.commentary.enrich.topic;

import dev.commentary.contract.TopicTag.TopicRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The vocabulary of IPTC Media Topics: every live topic, its English name and its broader topics.
 *
 * <p>Immutable. A damaged vocabulary is refused when it is loaded.
 */
final class MediaTopics {

    private static final String NO_PARENT = "-";

    private final List<String> lines;
    private final Map<String, TopicRef> byLabel = new HashMap<>();
    private final Map<String, TopicRef> byCode = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();

    MediaTopics(List<String> lines) {
        this.lines = List.copyOf(lines);
        for (String line : lines) {
            String[] columns = line.split("\t", -1);
            if (columns.length != 3) {
                throw new IllegalStateException("no topic: " + line);
            }
            TopicRef topic = new TopicRef(columns[0], columns[1]);
            byCode.put(topic.code(), topic);
            byLabel.put(topic.label(), topic);
            parents.put(topic.code(), columns[2]);
        }
    }

    static MediaTopics load() {
        return new MediaTopics(Resource.lines("media-topics.tsv"));
    }

    /** The vocabulary as it was read. */
    List<String> lines() {
        return lines;
    }

    Optional<TopicRef> findByLabel(String label) {
        return Optional.ofNullable(byLabel.get(label));
    }

    /** Every topic, by code. */
    List<KnownTopic> topics() {
        return byCode.values().stream()
                .map(topic -> new KnownTopic(topic.code(), topic.label(), broaderOf(topic)))
                .sorted(Comparator.comparing(KnownTopic::code))
                .toList();
    }

    /** The topics that have no broader one, by code. */
    List<TopicRef> topLevel() {
        return byCode.values().stream()
                .filter(topic -> parentOf(topic) == null)
                .sorted(Comparator.comparing(TopicRef::code))
                .toList();
    }

    TopicRef topLevelOf(TopicRef topic) {
        List<TopicRef> broader = broaderOf(topic);
        return broader.isEmpty() ? topic : broader.getLast();
    }

    /** The parent first, the top-level topic last. */
    List<TopicRef> broaderOf(TopicRef topic) {
        List<TopicRef> broader = new ArrayList<>();
        TopicRef parent = parentOf(topic);
        while (parent != null) {
            broader.add(parent);
            parent = parentOf(parent);
        }
        return List.copyOf(broader);
    }

    private @Nullable TopicRef parentOf(TopicRef topic) {
        String parent = parents.getOrDefault(topic.code(), NO_PARENT);
        return parent.equals(NO_PARENT) ? null : byCode.get(parent);
    }

    int size() {
        return byCode.size();
    }
}
