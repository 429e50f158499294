package dev.commentary.index.consume;

import dev.commentary.index.bulk.Outcome;
import dev.commentary.index.document.Document;
import dev.commentary.index.elastic.Search;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Measures how long posts take from their receipt until a search finds them, by searching: one live
 * post in some seconds is watched, every tenth of a second, so that the figure includes the refresh
 * and costs next to nothing. Thread-safe.
 */
@Component
final class SearchableProbe {

    private static final Logger LOG = LoggerFactory.getLogger(SearchableProbe.class);

    private static final Duration BETWEEN_SAMPLES = Duration.ofSeconds(5);

    private final AtomicReference<@Nullable Document> watched = new AtomicReference<>();
    private final Search search;
    private final IndexMetrics metrics;
    private final Clock clock;
    private volatile Instant nextSample = Instant.MIN;

    SearchableProbe(Search search, IndexMetrics metrics, Clock clock) {
        this.search = search;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Takes one of the posts just indexed for a sample, unless another is being watched. */
    void watch(Map<Document, Outcome.Settled> settled) {
        if (watched.get() != null || clock.instant().isBefore(nextSample)) {
            return;
        }
        settled.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Outcome.Indexed)
                .findFirst()
                .ifPresent(entry -> watched.compareAndSet(null, entry.getKey()));
    }

    @Scheduled(fixedDelay = 100)
    void look() {
        @Nullable Document post = watched.get();
        if (post == null) {
            return;
        }
        try {
            if (search.finds(post.id(), post.version())) {
                Instant now = clock.instant();
                metrics.searchable(Duration.between(post.since(), now));
                nextSample = now.plus(BETWEEN_SAMPLES);
                watched.set(null);
            }
        } catch (IOException e) {
            LOG.debug("cannot look for {} just now", post.id(), e);
        }
    }
}
