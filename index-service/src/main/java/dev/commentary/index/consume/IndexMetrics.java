package dev.commentary.index.consume;

import dev.commentary.contract.Reason;
import dev.commentary.index.bulk.Outcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * The figures of index-service. Every record of a settled batch counts exactly once: consumed =
 * indexed + withdrawn + stale + rejected, and apart from these posts that were tagged anew: nobody
 * sent them. Every counter is there from the start: a series that begins at 1 is no rise to
 * Prometheus. Thread-safe.
 */
@Component
final class IndexMetrics {

    private static final double GOING = 0;
    private static final double WAITING = 1;
    private static final double BLOCKED = 2;
    private static final double HALTED = 3;

    private final MeterRegistry registry;
    private final Counter indexed;
    private final Counter withdrawn;
    private final Counter stale;
    private final Retagged retagged;
    private final DistributionSummary batch;
    private final Timer bulk;
    private final Timer searchable;

    IndexMetrics(MeterRegistry registry, IndexingStatus status) {
        this.registry = registry;
        this.indexed = registry.counter("commentary.indexed");
        this.withdrawn = registry.counter("commentary.withdrawn");
        this.stale = registry.counter("commentary.stale");
        this.retagged = Retagged.in(registry);
        for (Reason reason : Reason.values()) {
            rejected(reason);
        }
        this.batch = registry.summary("commentary.index.batch");
        this.bulk = registry.timer("commentary.index.bulk");
        this.searchable =
                Timer.builder("commentary.searchable")
                        .description("from the receipt of a live post to a search that finds it")
                        .publishPercentileHistogram()
                        .minimumExpectedValue(Duration.ofMillis(50))
                        .maximumExpectedValue(Duration.ofMinutes(1))
                        .register(registry);
        Gauge.builder("commentary.index.state", status, s -> level(s.state()))
                .description("0 going, 1 waiting, 2 blocked, 3 halted")
                .register(registry);
    }

    <T> T timeBulk(Supplier<T> call) {
        Timer.Sample sample = Timer.start(registry);
        try {
            return call.get();
        } finally {
            sample.stop(bulk);
        }
    }

    void count(Collection<Outcome.Settled> outcomes, List<Batch.Reject> rejects) {
        batch.record(outcomes.size());
        outcomes.forEach(this::count);
        rejects.forEach(reject -> rejected(reject.reason()).increment());
    }

    /** As {@link #count}, for posts that were tagged anew. */
    void countRetagged(Collection<Outcome.Settled> outcomes, List<Batch.Reject> rejects) {
        batch.record(outcomes.size());
        outcomes.forEach(retagged::count);
        rejects.forEach(reject -> retagged.rejected.increment());
    }

    void searchable(Duration sinceReceipt) {
        searchable.record(sinceReceipt);
    }

    private void count(Outcome.Settled outcome) {
        switch (outcome) {
            case Outcome.Indexed done -> indexed.increment();
            case Outcome.Withdrawn done -> withdrawn.increment();
            case Outcome.Stale done -> stale.increment();
            case Outcome.Refused refused -> {
                // Counted among the rejects, together with what never became a document.
            }
        }
    }

    /** What became of posts that were tagged anew. */
    private record Retagged(Counter indexed, Counter stale, Counter rejected) {

        static Retagged in(MeterRegistry registry) {
            return new Retagged(
                    registry.counter("commentary.retagged", "outcome", "indexed"),
                    registry.counter("commentary.retagged", "outcome", "stale"),
                    registry.counter("commentary.retagged", "outcome", "rejected"));
        }

        void count(Outcome.Settled outcome) {
            switch (outcome) {
                case Outcome.Indexed done -> indexed.increment();
                case Outcome.Withdrawn done -> indexed.increment();
                case Outcome.Stale done -> stale.increment();
                case Outcome.Refused refused -> {
                    // Counted among the rejects.
                }
            }
        }
    }

    private Counter rejected(Reason reason) {
        return registry.counter("commentary.rejected", "stage", "index", "reason", reason.value());
    }

    private static double level(IndexingState state) {
        return switch (state) {
            case IndexingState.Going going -> GOING;
            case IndexingState.Starting starting -> WAITING;
            case IndexingState.Waiting waiting -> WAITING;
            case IndexingState.Blocked blocked -> BLOCKED;
            case IndexingState.Halted halted -> HALTED;
        };
    }
}
