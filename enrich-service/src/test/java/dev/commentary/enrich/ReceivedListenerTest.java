package dev.commentary.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.commentary.contract.Decoded;
import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.EventHeaders;
import dev.commentary.contract.Lane;
import dev.commentary.contract.ReceivedPost;
import dev.commentary.contract.Topics;
import dev.commentary.plumbing.kafka.EventRecords;
import dev.commentary.testing.RealStack;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** The service against a real Kafka. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(RealStack.class)
class ReceivedListenerTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final EventRecords records = new EventRecords("test", Clock.systemUTC());
    private final String id = UUID.randomUUID().toString().replace("-", "");
    private final List<ConsumerRecord<byte[], byte[]>> seen = new ArrayList<>();

    @Autowired private KafkaTemplate<byte[], byte[]> kafka;
    @Autowired private ConsumerFactory<byte[], byte[]> consumers;
    private Consumer<byte[], byte[]> reader;

    @BeforeEach
    void readWhatComesOut() {
        reader = consumers.createConsumer("test-" + id, null);
        reader.subscribe(List.of(Topics.ENRICHED, Topics.ENRICHED_BACKFILL, Topics.REJECTED));
    }

    @AfterEach
    void stopReading() {
        reader.close();
    }

    @Test
    void aPostComesOutTaggedOnItsOwnLane() {
        // When
        send(records.received(post(Lane.BACKFILL)));

        // Then
        ConsumerRecord<byte[], byte[]> out = awaitRecord();
        assertThat(out.topic()).isEqualTo(Topics.ENRICHED_BACKFILL);
        assertThat(records.read(out))
                .isInstanceOfSatisfying(
                        Decoded.Event.class,
                        event ->
                                assertThat(((EnrichedPost) event.event()).outlets())
                                        .extracting(tag -> tag.name())
                                        .contains("Financial Times"));
    }

    @Test
    void poisonIsSetAsideByteForByteAndWhatIsBehindItGoesOn() {
        // Given
        byte[] poison = {'{', 0, (byte) 0xff, '"'};
        byte[] key = ("poison" + id).getBytes(StandardCharsets.US_ASCII);
        ProducerRecord<byte[], byte[]> bad = new ProducerRecord<>(Topics.RECEIVED, 0, key, poison);
        bad.headers()
                .add(
                        EventHeaders.TYPE,
                        "commentary.post.received.v1".getBytes(StandardCharsets.UTF_8));
        ProducerRecord<byte[], byte[]> good = records.received(post(Lane.LIVE));

        // When
        send(bad);
        send(new ProducerRecord<>(good.topic(), 0, null, good.key(), good.value(), good.headers()));

        // Then
        assertThat(awaitRecord().topic()).isEqualTo(Topics.ENRICHED);
        ConsumerRecord<byte[], byte[]> rejected = awaitRecord("poison" + id);
        assertThat(rejected.topic()).isEqualTo(Topics.REJECTED);
        assertThat(rejected.value()).isEqualTo(poison);
        assertThat(header(rejected, "rejected_stage")).isEqualTo("enrich");
        assertThat(header(rejected, "rejected_reason")).isEqualTo("malformed");
    }

    @Test
    void theTraceOfAPostGoesOn() {
        // Given
        String trace = "00-" + id + "-00f067aa0ba902b7-01";
        ProducerRecord<byte[], byte[]> record = records.received(post(Lane.LIVE));
        record.headers().add("traceparent", trace.getBytes(StandardCharsets.UTF_8));

        // When
        send(record);

        // Then
        assertThat(header(awaitRecord(), "traceparent")).startsWith("00-" + id).isNotEqualTo(trace);
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        kafka.send(record).join();
    }

    private ConsumerRecord<byte[], byte[]> awaitRecord() {
        return awaitRecord(id);
    }

    private ConsumerRecord<byte[], byte[]> awaitRecord(String key) {
        return await().atMost(SOON)
                .until(
                        () -> {
                            reader.poll(Duration.ofMillis(200)).forEach(seen::add);
                            return seen.stream()
                                    .filter(record -> key.equals(text(record.key())))
                                    .toList();
                        },
                        found -> !found.isEmpty())
                .getFirst();
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return text(record.headers().lastHeader(name).value());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private ReceivedPost post(Lane lane) {
        return new ReceivedPost(
                id,
                1L,
                lane,
                null,
                null,
                null,
                "A piece for the Financial Times.",
                "A title",
                "A body.",
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                Instant.parse("2026-11-02T09:00:00Z"));
    }
}
