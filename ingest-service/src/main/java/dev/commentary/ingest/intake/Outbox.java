package dev.commentary.ingest.intake;

import dev.commentary.contract.PostEvent;
import dev.commentary.plumbing.kafka.EventRecords;
import dev.commentary.plumbing.kafka.Publisher;
import dev.commentary.plumbing.kafka.RecordTracing;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Publishes events on the topic of their lane, with the trace that they belong to and the
 * fingerprint of their content, by which {@link KnownPostsLoader} recognises them after a restart.
 */
public final class Outbox {

    /** A CloudEvents extension attribute: the fingerprint in 16 hexadecimal digits. */
    static final String FINGERPRINT = "ce_fingerprint";

    private final EventRecords records;
    private final Publisher publisher;
    private final RecordTracing tracing;

    public Outbox(EventRecords records, Publisher publisher, RecordTracing tracing) {
        this.records = records;
        this.publisher = publisher;
        this.tracing = tracing;
    }

    /** Completes when Kafka has the event, exceptionally where it does not take it. */
    CompletableFuture<?> publish(PostEvent event, long fingerprint) {
        ProducerRecord<byte[], byte[]> record = records.received(event);
        record.headers()
                .add(
                        FINGERPRINT,
                        HexFormat.of()
                                .toHexDigits(fingerprint)
                                .getBytes(StandardCharsets.US_ASCII));
        tracing.inject(record);
        try {
            return publisher.send(record);
        } catch (KafkaException | org.springframework.kafka.KafkaException e) {
            // A full buffer or an unreachable cluster is thrown, all else comes with the answer.
            return CompletableFuture.failedFuture(e);
        }
    }

    /** What an operator needs to know of a failure. */
    static String reasonOf(Throwable failure) {
        @Nullable Throwable cause = failure;
        Throwable root = failure;
        while (cause != null) {
            root = cause;
            cause = cause.getCause();
        }
        return "Kafka did not acknowledge it (" + root.getMessage() + "); send it again later";
    }
}
