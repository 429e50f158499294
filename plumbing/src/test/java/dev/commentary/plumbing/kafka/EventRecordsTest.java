package dev.commentary.plumbing.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.contract.Decoded;
import dev.commentary.contract.Lane;
import dev.commentary.contract.PostEvent;
import dev.commentary.contract.Reason;
import dev.commentary.contract.WithdrawnPost;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventRecordsTest {

    private static final String ID = "0f3a5c7e9b1d2f4a6c8e0b2d4f6a8c1e";
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final EventRecords records =
            new EventRecords("ingest-service", Clock.fixed(NOON, ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({
        "LIVE, commentary.received, commentary.enriched",
        "BACKFILL, commentary.received.backfill, commentary.enriched.backfill",
    })
    void anEventGoesToTheTopicOfItsLane(Lane lane, String received, String enriched) {
        assertThat(records.received(withdrawn(lane)).topic()).isEqualTo(received);
        assertThat(records.enriched(withdrawn(lane)).topic()).isEqualTo(enriched);
    }

    @Test
    void aRecordIsKeyedByThePostAndTellsWhatItIs() {
        ProducerRecord<byte[], byte[]> record = records.received(withdrawn(Lane.LIVE));

        assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo(ID);
        assertThat(header(record, "ce_type")).isEqualTo("commentary.post.withdrawn.v1");
        assertThat(header(record, "ce_source")).isEqualTo("/ingest-service");
        assertThat(header(record, "ce_id")).isEqualTo(ID + "@7");
        assertThat(header(record, "ce_time")).isEqualTo("2026-11-23T12:00:00Z");
    }

    @Test
    void whatIsWrittenIsReadBack() {
        PostEvent event = withdrawn(Lane.BACKFILL);

        assertThat(records.read(arrived(records.received(event))))
                .isEqualTo(new Decoded.Event(event));
    }

    @Test
    void aRecordWithoutATypeIsRefused() {
        assertThat(records.read(new ConsumerRecord<>("t", 0, 0, new byte[0], new byte[0])))
                .isEqualTo(new Decoded.Refused(Reason.UNKNOWN_TYPE, "header ce_type is missing"));
    }

    @Test
    void aDeletionMarkerIsRefused() {
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>("t", 0, 0, new byte[0], null);
        record.headers()
                .add("ce_type", "commentary.post.received.v1".getBytes(StandardCharsets.UTF_8));

        assertThat(records.read(record))
                .isEqualTo(new Decoded.Refused(Reason.MALFORMED, "the record has no value"));
    }

    @Test
    void aHeaderWithoutAValueIsRefused() {
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>("t", 0, 0, new byte[0], new byte[0]);
        record.headers().add("ce_type", null);

        assertThat(records.read(record))
                .isEqualTo(new Decoded.Refused(Reason.UNKNOWN_TYPE, "header ce_type is missing"));
    }

    private static PostEvent withdrawn(Lane lane) {
        return new WithdrawnPost(ID, 7L, lane, NOON);
    }

    private static ConsumerRecord<byte[], byte[]> arrived(ProducerRecord<byte[], byte[]> sent) {
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>(sent.topic(), 0, 0, sent.key(), sent.value());
        sent.headers().forEach(record.headers()::add);
        return record;
    }

    private static String header(ProducerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
