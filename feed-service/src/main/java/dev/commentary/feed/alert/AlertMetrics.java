package dev.commentary.feed.alert;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * What alerts count. {@code commentary.alerts{outcome}}: deliveries that ended as {@code
 * delivered}, {@code dead} or {@code suppressed}, and attempts that {@code failed} and will be
 * repeated, each from the start, because a series that begins at 1 is no rise to Prometheus. {@code
 * commentary.alert}: from the receipt of a post to the delivery of its alert.
 */
final class AlertMetrics {

    private final MeterRegistry registry;
    private final Timer toDelivered;

    AlertMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (Delivery.Status status : Delivery.Status.values()) {
            counter(status);
        }
        this.toDelivered =
                Timer.builder("commentary.alert").publishPercentileHistogram().register(registry);
    }

    /** Counts where a delivery has come to. */
    void count(Delivery delivery, Instant now) {
        counter(delivery.status()).increment();
        if (delivery.status() == Delivery.Status.DELIVERED) {
            toDelivered.record(Duration.between(delivery.receivedAt(), now));
        }
    }

    private Counter counter(Delivery.Status status) {
        String outcome =
                switch (status) {
                    case PENDING -> "failed";
                    case DELIVERED, DEAD, SUPPRESSED -> status.name().toLowerCase(Locale.ROOT);
                };
        return registry.counter("commentary.alerts", "outcome", outcome);
    }
}
