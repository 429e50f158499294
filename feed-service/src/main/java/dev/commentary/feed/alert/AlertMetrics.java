package dev.commentary.feed.alert;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * What alerts count. {@code commentary.alerts{outcome}}: deliveries that ended as {@code
 * delivered}, {@code dead} or {@code suppressed}, and attempts that {@code failed} and will be
 * repeated. {@code commentary.alert}: from the receipt of a post to the delivery of its alert.
 */
final class AlertMetrics {

    private final MeterRegistry registry;
    private final Timer toDelivered;

    AlertMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.toDelivered =
                Timer.builder("commentary.alert").publishPercentileHistogram().register(registry);
    }

    /** Counts where a delivery has come to. */
    void count(Delivery delivery, Instant now) {
        String outcome =
                switch (delivery.status()) {
                    case PENDING -> "failed";
                    case DELIVERED, DEAD, SUPPRESSED ->
                            delivery.status().name().toLowerCase(Locale.ROOT);
                };
        registry.counter("commentary.alerts", "outcome", outcome).increment();
        if (delivery.status() == Delivery.Status.DELIVERED) {
            toDelivered.record(Duration.between(delivery.receivedAt(), now));
        }
    }
}
