package dev.commentary.plumbing.kafka;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;

/** Publishes records so that "published" means that all in-sync replicas have them. Thread-safe. */
public final class Publisher {

    private final KafkaTemplate<byte[], byte[]> kafka;

    public Publisher(KafkaTemplate<byte[], byte[]> kafka) {
        this.kafka = kafka;
    }

    /**
     * Sends all records at once and waits until Kafka has them all. Bounded by the producer's
     * {@code delivery.timeout.ms}.
     *
     * @throws KafkaException where Kafka did not take one; some others may have been published
     */
    public void publish(List<ProducerRecord<byte[], byte[]>> records) {
        CompletableFuture<?>[] sent = new CompletableFuture<?>[records.size()];
        for (int i = 0; i < sent.length; i++) {
            sent[i] = send(records.get(i));
        }
        await(CompletableFuture.allOf(sent));
    }

    /**
     * Sends one record; the answer completes when Kafka has it, exceptionally where it does not.
     */
    public CompletableFuture<SendResult<byte[], byte[]>> send(
            ProducerRecord<byte[], byte[]> record) {
        return kafka.send(record);
    }

    private static void await(CompletableFuture<?> sent) {
        try {
            sent.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while publishing", e);
        } catch (ExecutionException e) {
            @Nullable Throwable cause = e.getCause();
            throw new KafkaException("not published", cause == null ? e : cause);
        }
    }
}
