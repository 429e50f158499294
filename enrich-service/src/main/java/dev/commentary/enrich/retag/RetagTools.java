package dev.commentary.enrich.retag;

import dev.commentary.contract.Corrections;
import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.EventHeaders;
import dev.commentary.contract.ReceivedPost;
import dev.commentary.enrich.Enricher;
import dev.commentary.enrich.correction.KnownCorrections;
import dev.commentary.plumbing.kafka.EventRecords;
import dev.commentary.plumbing.kafka.Publisher;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** What tagging anew needs besides the log. For one thread. */
final class RetagTools {

    /** How a service calls itself in its events. */
    static final String SERVICE = "enrich-service";

    private static final Duration BETWEEN_CHECKPOINTS = Duration.ofSeconds(2);

    private final EventRecords events;
    private final Function<ReceivedPost, EnrichedPost> tagger;
    private final Publisher publisher;
    private long nextCheckpointNanos = System.nanoTime();

    RetagTools(
            EventRecords events, Function<ReceivedPost, EnrichedPost> tagger, Publisher publisher) {
        this.events = events;
        this.tagger = tagger;
        this.publisher = publisher;
    }

    /** By the rules of now and what people said. */
    static Function<ReceivedPost, EnrichedPost> tagger(
            Enricher enricher, KnownCorrections corrections) {
        return post -> Corrections.apply(enricher.enrich(post), corrections.of(post.id()));
    }

    EventRecords events() {
        return events;
    }

    Function<ReceivedPost, EnrichedPost> tagger() {
        return tagger;
    }

    Publisher publisher() {
        return publisher;
    }

    /** Whether it is time to write down how far the work is; says so once each time. */
    boolean checkpointIsDue() {
        long now = System.nanoTime();
        if (now - nextCheckpointNanos < 0) {
            return false;
        }
        nextCheckpointNanos = now + BETWEEN_CHECKPOINTS.toNanos();
        return true;
    }

    /** Whether this service published an event, in whatever instance. */
    static boolean isOurs(ConsumerRecord<byte[], byte[]> record) {
        @Nullable Header source = record.headers().lastHeader(EventHeaders.SOURCE);
        return source != null
                && new String(source.value(), StandardCharsets.UTF_8).equals("/" + SERVICE);
    }
}
