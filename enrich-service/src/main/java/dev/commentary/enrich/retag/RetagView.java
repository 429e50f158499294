package dev.commentary.enrich.retag;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run as the API shows it.
 *
 * @param progress from 0 to 1
 * @param found so far, or in the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RetagView(
        String id,
        boolean dryRun,
        String status,
        @Nullable String reason,
        Instant startedAt,
        @Nullable Instant endedAt,
        double progress,
        Tally found) {

    static RetagView of(RetagRun run) {
        boolean empty = run.total() == 0;
        double part = empty ? 0 : Math.min(1.0, (double) run.done() / run.total());
        return new RetagView(
                run.id(),
                run.dryRun(),
                run.status(),
                run.reason(),
                run.startedAt(),
                run.endedAt(),
                run.status().equals(RetagRun.DONE) ? 1.0 : part,
                run.tally());
    }

    /** Without the sample and the counts by tag. */
    RetagView inShort() {
        Tally none = Tally.NOTHING;
        Tally numbers =
                new Tally(
                        found.unchanged(),
                        found.changed(),
                        found.noted(),
                        found.published(),
                        found.failed(),
                        found.exhausted(),
                        found.passed(),
                        none.tags(),
                        none.sample());
        return new RetagView(id, dryRun, status, reason, startedAt, endedAt, progress, numbers);
    }
}
