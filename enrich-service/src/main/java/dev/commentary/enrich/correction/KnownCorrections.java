package dev.commentary.enrich.correction;

import dev.commentary.contract.Correction;
import dev.commentary.contract.PostCorrections;
import dev.commentary.plumbing.state.StateTable;
import java.util.List;

/** What people said about each post, from the topic where feed-service keeps it. Thread-safe. */
public final class KnownCorrections {

    private final StateTable<PostCorrections> table;

    KnownCorrections(StateTable<PostCorrections> table) {
        this.table = table;
    }

    /**
     * Waits until all is known that was said before now; at once where it is known already.
     *
     * @throws org.apache.kafka.common.KafkaException if that takes longer than ten seconds
     */
    public void awaitFirstReading() {
        if (!table.isCaughtUp()) {
            table.catchUp();
        }
    }

    /** What was said about a post. */
    public List<Correction> of(String id) {
        return table.find(id).map(PostCorrections::corrections).orElse(List.of());
    }
}
