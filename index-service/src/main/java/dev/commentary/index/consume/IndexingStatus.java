package dev.commentary.index.consume;

import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The state of indexing as the latest batch found it; logs each change once. Thread-safe. */
@Component
final class IndexingStatus {

    private static final Logger LOG = LoggerFactory.getLogger(IndexingStatus.class);

    private final AtomicReference<IndexingState> state =
            new AtomicReference<>(new IndexingState.Starting("not looked for the index yet"));

    IndexingState state() {
        return state.get();
    }

    void starting(String reason) {
        if (become(new IndexingState.Starting(reason)) instanceof IndexingState.Starting) {
            LOG.info("waiting for Elasticsearch: {}", reason);
        }
    }

    void going() {
        IndexingState before = become(new IndexingState.Going());
        if (!(before instanceof IndexingState.Going || before instanceof IndexingState.Halted)) {
            LOG.info("indexing");
        }
    }

    void waiting(String reason) {
        if (become(new IndexingState.Waiting(reason)) instanceof IndexingState.Going) {
            LOG.warn("Elasticsearch takes no posts just now, trying again: {}", reason);
        }
    }

    void blocked(String reason) {
        if (!(become(new IndexingState.Blocked(reason)) instanceof IndexingState.Blocked)) {
            LOG.error("Elasticsearch takes no writes until somebody makes room: {}", reason);
        }
    }

    void halted(String reason) {
        if (!(become(new IndexingState.Halted(reason)) instanceof IndexingState.Halted)) {
            LOG.error("Indexing has stopped; put it right and restart the service: {}", reason);
        }
    }

    /** Halted is for good. Answers the state before. */
    private IndexingState become(IndexingState next) {
        return state.getAndUpdate(now -> now instanceof IndexingState.Halted ? now : next);
    }
}
