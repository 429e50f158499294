package dev.commentary.ingest.source;

import dev.commentary.ingest.page.PageResult;
import dev.commentary.ingest.page.Pages;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the pages that posts want, as many as one poll may: {@value #MOST_PAGES}, for twenty
 * seconds, and no more after {@value #MOST_FAILURES} in vain. Each waits for its host's turn.
 * Thread-safe.
 */
final class EntryPages {

    private static final int MOST_PAGES = 20;
    private static final int MOST_FAILURES = 3;
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Pages pages;
    private final HostTurns turns;

    EntryPages(Pages pages, HostTurns turns) {
        this.pages = pages;
        this.turns = turns;
    }

    /** What was found, by key; those that are left out come later. */
    Map<String, PageResult> fetch(List<Wanted> wanted) {
        long end = System.nanoTime() + LONGEST.toNanos();
        Map<String, PageResult> found = new HashMap<>();
        int failures = 0;
        for (Wanted one : wanted) {
            boolean enough = found.size() >= MOST_PAGES || failures >= MOST_FAILURES;
            if (enough || System.nanoTime() - end >= 0) {
                return found;
            }
            @Nullable PageResult page = fetch(one.page());
            if (page == null) {
                return found;
            }
            failures += page instanceof PageResult.Unreachable ? 1 : 0;
            found.put(one.key(), page);
        }
        return found;
    }

    /** Null where the host is busy with others, or the service stops. */
    private @Nullable PageResult fetch(URI page) {
        try {
            return turns.take(
                            page.getRawAuthority(),
                            PATIENCE,
                            () -> pages.pause(page),
                            () -> pages.read(page))
                    .orElse(null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
