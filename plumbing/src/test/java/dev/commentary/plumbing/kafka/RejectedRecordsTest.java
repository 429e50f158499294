package dev.commentary.plumbing.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.contract.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class RejectedRecordsTest {

    private static final byte[] KEY = {1, 2};
    private static final byte[] POISON = {0, (byte) 0xff, '{'};

    private final RejectedRecords rejected =
            new RejectedRecords(
                    "index", Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC));

    @Test
    void theOriginalStaysAsItWasAndTheReasonTravelsInHeaders() {
        // Given
        ConsumerRecord<byte[], byte[]> original =
                new ConsumerRecord<>("commentary.enriched", 3, 42, KEY, POISON);
        original.headers().add("ce_id", bytes("x@1"));
        // When
        ProducerRecord<byte[], byte[]> record =
                rejected.of(original, Reason.REFUSED_BY_INDEX, "publishedAt: no date – ü");
        // Then
        assertThat(record.topic()).isEqualTo("commentary.rejected");
        assertThat(record.key()).isEqualTo(KEY);
        assertThat(record.value()).isEqualTo(POISON);
        assertThat(headers(record))
                .isEqualTo(
                        """
                        ce_id=x@1
                        rejected_stage=index
                        rejected_reason=refused-by-index
                        rejected_detail=publishedAt: no date – ü
                        rejected_topic=commentary.enriched
                        rejected_partition=3
                        rejected_offset=42
                        rejected_at=2026-11-23T12:00:00Z\
                        """);
        assertThat(original.headers().toArray()).hasSize(1);
    }

    @Test
    void aRecordWithoutKeyOrValueIsSetAsideToo() {
        ProducerRecord<byte[], byte[]> record =
                rejected.of(
                        new ConsumerRecord<>("commentary.received", 0, 0, null, null),
                        Reason.MALFORMED,
                        "the record has no value");

        assertThat(record.key()).isNull();
        assertThat(record.value()).isNull();
    }

    private static String headers(ProducerRecord<byte[], byte[]> record) {
        return Arrays.stream(record.headers().toArray())
                .map(h -> h.key() + "=" + new String(h.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
