package dev.commentary.ingest.intake;

import dev.commentary.contract.Lane;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What ingest-service counts. {@code commentary.accepted{lane}} is every post or withdrawal that
 * was answered as accepted or unchanged; {@code commentary.unchanged{lane}} are those among them
 * that went no further, so accepted − unchanged is what was published. {@code commentary.accept} is
 * the time from the parsed post to Kafka's acknowledgement, {@code commentary.refused} counts posts
 * refused at the door, {@code commentary.unpublished} those that Kafka did not take.
 */
public final class IngestMetrics {

    private final Map<Lane, Counter> accepted = new EnumMap<>(Lane.class);
    private final Map<Lane, Counter> unchanged = new EnumMap<>(Lane.class);
    private final Counter refused;
    private final Counter unpublished;
    private final Timer accept;

    public IngestMetrics(MeterRegistry registry) {
        for (Lane lane : Lane.values()) {
            accepted.put(lane, registry.counter("commentary.accepted", "lane", lane.value()));
            unchanged.put(lane, registry.counter("commentary.unchanged", "lane", lane.value()));
        }
        refused = registry.counter("commentary.refused");
        unpublished = registry.counter("commentary.unpublished");
        accept = registry.timer("commentary.accept");
    }

    void accepted(Lane lane, long nanosSinceParsed) {
        count(accepted, lane);
        accept.record(nanosSinceParsed, TimeUnit.NANOSECONDS);
    }

    void unchanged(Lane lane) {
        count(accepted, lane);
        count(unchanged, lane);
    }

    void refused() {
        refused.increment();
    }

    void unpublished() {
        unpublished.increment();
    }

    private static void count(Map<Lane, Counter> counters, Lane lane) {
        counters.forEach((of, counter) -> counter.increment(of == lane ? 1 : 0));
    }
}
