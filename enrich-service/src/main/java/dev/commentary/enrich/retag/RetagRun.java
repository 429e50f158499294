package dev.commentary.enrich.retag;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run that tags everything anew, and how far it is.
 *
 * @param dryRun whether it only tells what it would change
 * @param status {@link #RUNNING}, {@link #DONE}, {@link #CANCELLED} or {@link #FAILED}
 * @param reason why it failed
 * @param knowledge the versions of the rules by which it tags
 * @param ends where the received topics ended when it began: offsets by topic and partition; empty
 *     before that
 * @param next where it is in the partition under way
 * @param partitionsDone those that it is through with
 * @param done events looked at
 * @param total events to be looked at
 */
record RetagRun(
        String id,
        Boolean dryRun,
        String status,
        @Nullable String reason,
        Instant startedAt,
        @Nullable Instant endedAt,
        String knowledge,
        Map<String, Long> ends,
        Map<String, Long> next,
        List<Integer> partitionsDone,
        Long done,
        Long total,
        Tally tally) {

    static final String RUNNING = "running";
    static final String DONE = "done";
    static final String CANCELLED = "cancelled";
    static final String FAILED = "failed";

    RetagRun {
        ends = Map.copyOf(ends);
        next = Map.copyOf(next);
        partitionsDone = List.copyOf(partitionsDone);
    }

    static RetagRun begin(String id, boolean dryRun, Instant at) {
        return new RetagRun(
                id,
                dryRun,
                RUNNING,
                null,
                at,
                null,
                "",
                Map.of(),
                Map.of(),
                List.of(),
                0L,
                0L,
                Tally.NOTHING);
    }

    boolean isRunning() {
        return status.equals(RUNNING);
    }

    /** The run at its beginning, by these rules. */
    RetagRun over(String newKnowledge, Map<String, Long> newEnds, long newTotal) {
        return new RetagRun(
                id,
                dryRun,
                status,
                null,
                startedAt,
                null,
                newKnowledge,
                newEnds,
                Map.of(),
                List.of(),
                0L,
                newTotal,
                Tally.NOTHING);
    }

    /** Further on in the partition under way. */
    RetagRun at(Map<String, Long> places, long events, Tally now) {
        return new RetagRun(
                id,
                dryRun,
                status,
                null,
                startedAt,
                null,
                knowledge,
                ends,
                places,
                partitionsDone,
                events,
                total,
                now);
    }

    /** Through with a partition. */
    RetagRun through(List<Integer> partitions, long events, Tally now) {
        return new RetagRun(
                id,
                dryRun,
                status,
                null,
                startedAt,
                null,
                knowledge,
                ends,
                Map.of(),
                partitions,
                events,
                total,
                now);
    }

    RetagRun ended(String as, @Nullable String why, Instant at) {
        return new RetagRun(
                id,
                dryRun,
                as,
                why,
                startedAt,
                at,
                knowledge,
                ends,
                next,
                partitionsDone,
                done,
                total,
                tally);
    }
}
