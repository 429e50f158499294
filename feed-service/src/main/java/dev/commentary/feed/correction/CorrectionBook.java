package dev.commentary.feed.correction;

import dev.commentary.contract.Correction;
import dev.commentary.contract.Corrections;
import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.PostCorrections;
import dev.commentary.feed.post.PostOverlay;
import dev.commentary.plumbing.state.StateTable;
import java.util.List;

/** All corrections, for whoever shows posts or counts right and wrong. Thread-safe. */
public final class CorrectionBook implements PostOverlay {

    private final StateTable<PostCorrections> table;

    CorrectionBook(StateTable<PostCorrections> table) {
        this.table = table;
    }

    /** What people said about a post. */
    public PostCorrections of(String id) {
        return table.find(id).orElseGet(() -> PostCorrections.none(id));
    }

    /** What people said, of each post about which something was said. */
    public List<PostCorrections> all() {
        return table.all().stream().filter(post -> !post.corrections().isEmpty()).toList();
    }

    @Override
    public EnrichedPost over(EnrichedPost stored) {
        List<Correction> said = of(stored.id()).corrections();
        if (Corrections.areShown(stored, said)) {
            return stored;
        }
        return Corrections.apply(Corrections.undo(stored, said), said);
    }
}
