package dev.commentary.feed.interest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the search for older posts is, for readers.
 *
 * @param state {@code never}, {@code running}, {@code done} or {@code interrupted}
 */
record ScanView(
        String state,
        Long looked,
        Long found,
        Long total,
        @Nullable Instant startedAt,
        @Nullable Instant updatedAt,
        @Nullable String says) {

    static final ScanView NEVER = new ScanView("never", 0L, 0L, 0L, null, null, null);

    @JsonIgnore
    boolean isRunning() {
        return state.equals(Scan.State.RUNNING.word());
    }

    static ScanView of(Scan scan) {
        return new ScanView(
                scan.state().word(),
                scan.looked(),
                scan.found(),
                scan.total(),
                scan.startedAt(),
                scan.updatedAt(),
                scan.says());
    }
}
