package dev.commentary.enrich;

import dev.commentary.contract.Reason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;

/**
 * What the service counts: {@code commentary.enriched} posts tagged, {@code commentary.passed}
 * withdrawals passed on, {@code commentary.rejected} records set aside. Records consumed = enriched
 * + passed + rejected. {@code commentary.enrich} is the time that reading and tagging one post
 * takes. Every counter is there from the start: a series that begins at 1 is no rise to Prometheus.
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
        for (Reason reason : Reason.values()) {
            rejected(reason);
        }
        this.enrich = registry.timer("commentary.enrich");
    }

    Enriched time(Supplier<Enriched> step) {
        return enrich.record(step);
    }

    void count(Enriched outcome) {
        switch (outcome) {
            case Enriched.Tagged tagged -> enriched.increment();
            case Enriched.Passed withdrawal -> passed.increment();
            case Enriched.Rejected rejection -> rejected(rejection.reason()).increment();
        }
    }

    private Counter rejected(Reason reason) {
        return registry.counter("commentary.rejected", "stage", "enrich", "reason", reason.value());
    }
}
