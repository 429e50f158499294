package dev.commentary.feed.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.EventHeaders;
import dev.commentary.contract.EventType;
import dev.commentary.feed.SamplePost;
import dev.commentary.plumbing.kafka.EventRecords;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class EventReaderTest {

    private static final Clock NOON =
            Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    private final EventRecords records = new EventRecords("test", NOON);
    private final EventReader reader = new EventReader(records, NOON);
    private final EnrichedPost post = new SamplePost().build();

    @Test
    void a_post_becomes_an_event_under_the_id_of_the_post() {
        // When
        LiveEvent event = reader.read(received(records.enriched(post))).orElseThrow();
        // Then
        assertThat(event.postId()).isEqualTo(post.id());
        assertThat(event.change()).isEqualTo(new LiveChange.Shown(post));
    }

    @Test
    void a_value_that_is_no_event_shows_nothing_and_stops_nobody() {
        // Given
        ConsumerRecord<byte[], byte[]> poison =
                new ConsumerRecord<>("t", 0, 7, null, "{".getBytes(StandardCharsets.UTF_8));
        poison.headers()
                .add(
                        EventHeaders.TYPE,
                        EventType.ENRICHED.header().getBytes(StandardCharsets.UTF_8));
        // When
        LiveEvent event = reader.read(poison).orElseThrow();
        // Then
        assertThat(event.change()).isInstanceOf(LiveChange.Unreadable.class);
    }

    @Test
    void a_record_of_another_kind_is_no_event() {
        assertThat(reader.read(new ConsumerRecord<>("t", 0, 7, null, new byte[0]))).isEmpty();
    }

    private static ConsumerRecord<byte[], byte[]> received(ProducerRecord<byte[], byte[]> sent) {
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>(sent.topic(), 0, 3, sent.key(), sent.value());
        sent.headers().forEach(record.headers()::add);
        return record;
    }
}
