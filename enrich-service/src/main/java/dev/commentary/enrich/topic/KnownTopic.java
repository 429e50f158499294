package dev.commentary.enrich.topic;

import dev.commentary.contract.TopicTag.TopicRef;
import java.util.List;

/**
 * A topic of the vocabulary.
 *
 * @param broader the parent first, the top-level topic last
 */
public record KnownTopic(String code, String label, List<TopicRef> broader) {

    public KnownTopic {
        broader = List.copyOf(broader);
    }
}
