package dev.commentary.ingest.source;

import dev.commentary.ingest.fetch.Fetched;
import dev.commentary.ingest.page.PageResult;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * What polling counts: {@code commentary.sources} by status, of this instance's share; {@code
 * commentary.polls} and {@code commentary.pages} by outcome; {@code commentary.pushes} by outcome;
 * {@code commentary.fetch}, the time from request to last byte. Every series is there from the
 * start.
 */
final class SourceMetrics {

    private static final List<String> OUTCOMES =
            List.of("document", "unchanged", "gone", "declined", "failed");

    private static final List<String> PAGES = List.of("read", "refused", "unreachable");

    private final MeterRegistry registry;
    private final Timer fetch;

    SourceMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.fetch = registry.timer("commentary.fetch");
        for (Subscriptions.Pushed push : Subscriptions.Pushed.values()) {
            registry.counter("commentary.pushes", "outcome", outcome(push));
        }
        PAGES.forEach(outcome -> registry.counter("commentary.pages", "outcome", outcome));
        OUTCOMES.forEach(outcome -> registry.counter("commentary.polls", "outcome", outcome));
    }

    /** Shows how many sources have each status. */
    void show(ToDoubleFunction<SourceStatus> count) {
        for (SourceStatus status : SourceStatus.values()) {
            Gauge.builder("commentary.sources", status, count)
                    .tag("status", status.value())
                    .strongReference(true)
                    .register(registry);
        }
    }

    Fetched time(Supplier<Fetched> request) {
        return fetch.record(request);
    }

    void paged(PageResult page) {
        String outcome =
                switch (page) {
                    case PageResult.Read _ -> "read";
                    case PageResult.Refused _ -> "refused";
                    case PageResult.Unreachable _ -> "unreachable";
                };
        registry.counter("commentary.pages", "outcome", outcome).increment();
    }

    void pushed(Subscriptions.Pushed push) {
        registry.counter("commentary.pushes", "outcome", outcome(push)).increment();
    }

    private static String outcome(Subscriptions.Pushed push) {
        return push.name().toLowerCase(Locale.ROOT);
    }

    void polled(Fetched answer) {
        String outcome =
                switch (answer) {
                    case Fetched.Document document -> "document";
                    case Fetched.NotModified same -> "unchanged";
                    case Fetched.Gone gone -> "gone";
                    case Fetched.Declined declined -> "declined";
                    case Fetched.Failed failed -> "failed";
                };
        registry.counter("commentary.polls", "outcome", outcome).increment();
    }
}
