package dev.commentary.system;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The topic of rejected posts, read from its beginning each time. */
record RejectedPosts(String bootstrapServers) {

    private static final String TOPIC = "commentary.rejected";

    static RejectedPosts from(String bootstrapServers) {
        return new RejectedPosts(bootstrapServers);
    }

    Set<String> ids() {
        Set<String> ids = new HashSet<>();
        for (ConsumerRecord<byte[], byte[]> rejected : all()) {
            if (rejected.key() != null) {
                ids.add(new String(rejected.key(), StandardCharsets.UTF_8));
            }
        }
        return ids;
    }

    List<ConsumerRecord<byte[], byte[]>> all() {
        return Records.of(TOPIC, bootstrapServers);
    }
}
