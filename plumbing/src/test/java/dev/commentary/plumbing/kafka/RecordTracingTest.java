package dev.commentary.plumbing.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordTracingTest {

    private static final String NOT_RECORDED =
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00";

    private final RecordTracing tracing = new RecordTracing(Tracer.NOOP, Propagator.NOOP);

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "00-", NOT_RECORDED, "ÿÿÿ"})
    void whateverAHeaderHoldsItStopsNoRecord(@Nullable String parent) {
        assertThat(tracing.begin("enrich", received(parent)).isNoop()).isTrue();
    }

    @Test
    void aTraceThatIsNotRecordedIsPassedOnAsItIs() {
        // Given
        ProducerRecord<byte[], byte[]> sent = new ProducerRecord<>("t", new byte[0]);
        // When
        tracing.pass(Span.NOOP, received(NOT_RECORDED), sent);
        // Then
        assertThat(sent.headers().lastHeader("traceparent").value())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(NOT_RECORDED);
    }

    @Test
    void aRecordWithoutATraceIsSentWithoutOne() {
        // Given
        ProducerRecord<byte[], byte[]> sent = new ProducerRecord<>("t", new byte[0]);
        // When
        tracing.pass(Span.NOOP, new ConsumerRecord<>("t", 0, 0, null, null), sent);
        tracing.inject(sent);
        // Then
        assertThat(sent.headers()).isEmpty();
    }

    private static ConsumerRecord<byte[], byte[]> received(@Nullable String parent) {
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>("t", 0, 0, null, null);
        record.headers()
                .add(
                        "traceparent",
                        parent == null ? null : parent.getBytes(StandardCharsets.UTF_8));
        return record;
    }
}
