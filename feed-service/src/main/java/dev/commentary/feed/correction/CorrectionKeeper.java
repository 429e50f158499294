package dev.commentary.feed.correction;

import dev.commentary.contract.Corrections;
import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.PostCorrections;
import dev.commentary.feed.search.Looked;
import dev.commentary.feed.search.StoredPosts;
import dev.commentary.plumbing.state.Changes;
import dev.commentary.plumbing.state.Place;
import dev.commentary.plumbing.state.StateTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that Elasticsearch shows every correction: after a crash between keeping and
 * publishing, and where another tagging of the post came in between. Each correction, new or read
 * after a start, is looked at until the index shows it; several instances that mend the same post
 * publish the same. Thread-safe.
 */
final class CorrectionKeeper implements Changes<PostCorrections> {

    private static final Logger LOG = LoggerFactory.getLogger(CorrectionKeeper.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_AT_ONCE = 100;

    /** Posts to be looked at, and since when. */
    private final Map<String, Instant> open = new ConcurrentHashMap<>();

    private final StoredPosts posts;
    private final Clock clock;

    CorrectionKeeper(StoredPosts posts, Clock clock) {
        this.posts = posts;
        this.clock = clock;
    }

    @Override
    public void put(String key, PostCorrections value, Place place) {
        open.put(key, clock.instant());
    }

    @Override
    public void removed(String key) {
        open.remove(key);
    }

    /** Looks at some of the open ones once. */
    void look(StateTable<PostCorrections> table, Corrector corrector) {
        List<String> ids = new ArrayList<>(open.keySet());
        List<String> some = ids.subList(0, Math.min(MOST_AT_ONCE, ids.size()));
        Map<String, Looked> found = posts.findAll(some);
        for (String id : some) {
            try {
                look(
                        table.find(id).orElseGet(() -> PostCorrections.none(id)),
                        found.getOrDefault(id, new Looked.Unknown()),
                        corrector);
            } catch (KafkaException e) {
                LOG.warn("Post {} is mended later: {}", id, e.getMessage());
            }
        }
    }

    private void look(PostCorrections said, Looked looked, Corrector corrector) {
        switch (looked) {
            case Looked.Found found -> look(said, found.post(), corrector);
            case Looked.Withdrawn withdrawn -> open.remove(said.id());
            // Not there yet, as while an index is built again.
            case Looked.Unknown unknown -> {}
            case Looked.Unavailable away -> {}
        }
    }

    private void look(PostCorrections said, EnrichedPost stored, Corrector corrector) {
        if (stored.version() < said.version()) {
            publishAgainAfterAWhile(said, stored, corrector);
            return;
        }
        if (Corrections.areShown(stored, said.corrections())) {
            open.remove(said.id());
            return;
        }
        corrector.publish(CorrectionDraft.ruled(stored, said), said);
    }

    /** The index may be behind, or nothing was ever published: saying it again does no harm. */
    private void publishAgainAfterAWhile(
            PostCorrections said, EnrichedPost stored, Corrector corrector) {
        Instant now = clock.instant();
        Instant since = open.getOrDefault(said.id(), now);
        if (since.plus(PATIENCE).isAfter(now) || !said.revision().equals(stored.revision())) {
            return;
        }
        open.put(said.id(), now);
        EnrichedPost ruled = CorrectionDraft.ruled(stored, said);
        corrector.publish(Corrections.apply(ruled, said.corrections()).asTagging(said.tagging()));
    }
}
