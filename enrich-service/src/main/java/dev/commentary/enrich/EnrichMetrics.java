package dev.commentary.enrich;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;

/**
 * What the service counts: {@code commentary.enriched} posts tagged, {@code commentary.passed}
 * withdrawals passed on, {@code commentary.rejected} records set aside. Records consumed = enriched
 * + passed + rejected. {@code commentary.enrich} is the time that reading and tagging one post
 * takes.
 */
final class EnrichMetrics {

    private final MeterRegistry registry;
    private final Counter enriched;
    private final Counter passed;
    private final Timer enrich;

    EnrichMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.enriched = registry.counter("commentary.enriched");
        this.passed = registry.counter("commentary.passed");
        this.enrich = registry.timer("commentary.enrich");
    }

    Enriched time(Supplier<Enriched> step) {
        return enrich.record(step);
    }

    void count(Enriched outcome) {
        switch (outcome) {
            case Enriched.Tagged tagged -> enriched.increment();
            case Enriched.Passed withdrawal -> passed.increment();
            case Enriched.Rejected rejection ->
                    registry.counter(
                                    "commentary.rejected",
                                    "stage",
                                    "enrich",
                                    "reason",
                                    rejection.reason().value())
                            .increment();
        }
    }
}
