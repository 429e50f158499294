package dev.commentary.enrich.topic;

import dev.commentary.contract.TopicTag.TopicRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The vocabulary of IPTC Media Topics: every live topic, its English name and its broader topics.
 *
 * <p>Immutable. A damaged vocabulary is refused when it is loaded.
 */
final class MediaTopics {

    private static final String NO_PARENT = "-";

    private final Map<String, TopicRef> byLabel = new HashMap<>();
    private final Map<String, TopicRef> byCode = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();

    MediaTopics(List<String> lines) {
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

    TopicRef getByLabel(String label) {
        TopicRef topic = byLabel.get(label);
        if (topic == null) {
            throw new IllegalStateException("no such media topic: " + label);
        }
        return topic;
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
