package dev.commentary.plumbing.kafka;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Carries the trace of a post across Kafka in the header {@code traceparent}. A trace that is not
 * recorded costs a look at one header and is passed on as it is. Thread-safe.
 *
 * @see <a href="https://www.w3.org/TR/trace-context/">W3C Trace Context</a>
 */
public final class RecordTracing {

    private static final String TRACE_PARENT = "traceparent";
    private static final int FLAGS_OFFSET = 53;

    private final Tracer tracer;
    private final Propagator propagator;

    public RecordTracing(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** Writes the trace that this thread is in, if it is in one, into a record to be sent. */
    public void inject(ProducerRecord<byte[], byte[]> record) {
        @Nullable TraceContext current = tracer.currentTraceContext().context();
        if (current != null) {
            propagator.inject(current, record.headers(), RecordTracing::set);
        }
    }

    /**
     * Starts the span of a step that works on a record; the caller ends it. Where the record's
     * trace is not recorded the span does nothing.
     */
    public Span begin(String step, ConsumerRecord<byte[], byte[]> record) {
        return isRecorded(get(record.headers(), TRACE_PARENT))
                ? propagator.extract(record.headers(), RecordTracing::get).name(step).start()
                : Span.NOOP;
    }

    /** Starts the span of a step that goes on where {@link #trace} said; the caller ends it. */
    public Span begin(String step, @Nullable String trace) {
        return isRecorded(trace)
                ? propagator
                        .extract(
                                trace,
                                (carrier, name) -> name.equals(TRACE_PARENT) ? carrier : null)
                        .name(step)
                        .start()
                : Span.NOOP;
    }

    /** What to keep of a step whose trace goes on later; null where it is not recorded. */
    public @Nullable String trace(Span step) {
        if (step.isNoop()) {
            return null;
        }
        Headers headers = new RecordHeaders();
        propagator.inject(step.context(), headers, RecordTracing::set);
        return get(headers, TRACE_PARENT);
    }

    /** Makes the record that a step sends part of the trace of the record that it got. */
    public void pass(
            Span step,
            ConsumerRecord<byte[], byte[]> received,
            ProducerRecord<byte[], byte[]> sent) {
        if (!step.isNoop()) {
            propagator.inject(step.context(), sent.headers(), RecordTracing::set);
            return;
        }
        @Nullable Header parent = received.headers().lastHeader(TRACE_PARENT);
        if (parent != null) {
            sent.headers().add(parent);
        }
    }

    private static boolean isRecorded(@Nullable String parent) {
        return parent != null
                && parent.length() > FLAGS_OFFSET + 1
                && parent.charAt(FLAGS_OFFSET + 1) == '1';
    }

    private static @Nullable String get(Headers headers, String name) {
        @Nullable Header header = headers.lastHeader(name);
        byte @Nullable [] value = header == null ? null : header.value();
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }

    private static void set(@Nullable Headers headers, String name, String value) {
        if (headers != null) {
            headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
