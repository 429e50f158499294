package dev.commentary.enrich.retag;

import dev.commentary.plumbing.state.StateTable;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All runs, the newest first. Only the instance whose turn it is writes a run; the wish to end it
 * is a value of its own, so that no progress ever takes it back. Thread-safe.
 */
final class Runs {

    private static final String WISH = "cancel-";
    private static final int KEPT = 20;

    private final StateTable<RetagRun> table;
    private final Clock clock;

    Runs(StateTable<RetagRun> table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    List<RetagRun> all() {
        return table.all().stream()
                .filter(run -> !run.id().startsWith(WISH))
                .sorted(Comparator.comparing(RetagRun::startedAt).reversed())
                .toList();
    }

    Optional<RetagRun> find(String id) {
        return id.startsWith(WISH) ? Optional.empty() : table.find(id);
    }

    /** The run under way: the oldest, where several instances were asked at once. */
    Optional<RetagRun> current() {
        return all().reversed().stream().filter(RetagRun::isRunning).findFirst();
    }

    /** Waits until all is known that was written before now. */
    void catchUp() {
        table.catchUp();
    }

    RetagRun begin(boolean dryRun) {
        forgetOld();
        RetagRun run = RetagRun.begin(UUID.randomUUID().toString(), dryRun, now());
        table.put(run.id(), run);
        return run;
    }

    void put(RetagRun run) {
        table.put(run.id(), run);
    }

    /** Wishes that a run ends; whoever works on it ends it soon. */
    void cancel(RetagRun run) {
        String id = WISH + run.id();
        table.put(id, RetagRun.begin(id, run.dryRun(), now()));
    }

    boolean isCancelled(String id) {
        return table.contains(WISH + id);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void forgetOld() {
        List<String> old =
                all().stream()
                        .filter(run -> !run.isRunning())
                        .skip(KEPT - 1)
                        .map(RetagRun::id)
                        .toList();
        if (!old.isEmpty()) {
            table.removeAll(old);
            table.removeAll(old.stream().map(id -> WISH + id).toList());
        }
    }
}
