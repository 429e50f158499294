package dev.commentary.plumbing.kafka;

import dev.commentary.contract.Reason;
import dev.commentary.contract.Rejection;
import dev.commentary.contract.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Makes the record that sets another one aside: the same bytes and headers, and the reason. */
public final class RejectedRecords {

    private final String stage;
    private final Clock clock;

    /**
     * Rejections of one service.
     *
     * @param stage the service's part of the way, such as {@code enrich}
     */
    public RejectedRecords(String stage, Clock clock) {
        this.stage = stage;
        this.clock = clock;
    }

    /**
     * The record for {@link Topics#REJECTED}.
     *
     * @param detail what was wrong; names the field where one is at fault
     */
    public ProducerRecord<byte[], byte[]> of(
            ConsumerRecord<byte[], byte[]> original, Reason reason, String detail) {
        Headers headers = new RecordHeaders(original.headers().toArray());
        new Rejection(
                        stage,
                        reason,
                        detail,
                        original.topic(),
                        original.partition(),
                        original.offset(),
                        clock.instant())
                .headers()
                .forEach(
                        (name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return new ProducerRecord<>(
                Topics.REJECTED, null, original.key(), original.value(), headers);
    }
}
