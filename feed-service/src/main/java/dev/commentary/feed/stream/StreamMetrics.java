package dev.commentary.feed.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Collection;

/**
 * What is measured of the live stream.
 *
 * <ul>
 *   <li>{@code commentary.shown}: from the acceptance of a post to its event on the streams
 *   <li>{@code commentary.stream.clients}: streams open now
 *   <li>{@code commentary.stream.dropped}: streams ended because their reader was too slow
 * </ul>
 */
final class StreamMetrics {

    private final MeterRegistry registry;
    private final Timer shown;
    private final Counter dropped;

    StreamMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.shown =
                Timer.builder("commentary.shown")
                        .description("From the acceptance of a post to its event on the streams")
                        .publishPercentileHistogram()
                        .register(registry);
        this.dropped =
                Counter.builder("commentary.stream.dropped")
                        .description("Streams ended because their reader was too slow")
                        .register(registry);
    }

    void countClients(Collection<?> clients) {
        Gauge.builder("commentary.stream.clients", clients, Collection::size)
                .description("Live streams open now")
                .register(registry);
    }

    void shown(Duration sinceAcceptance) {
        shown.record(sinceAcceptance.isNegative() ? Duration.ZERO : sinceAcceptance);
    }

    void dropped() {
        dropped.increment();
    }
}
