package dev.commentary.ingest.source;

import dev.commentary.contract.Lane;
import dev.commentary.ingest.page.PageResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has become of the pages of one reading so far. For one thread. */
final class PageTally {

    /** What a page weighs that was asked for in vain; that its host cannot be asked weighs one. */
    private static final int A_TRY = 8;

    private static final int MOST_TRIES = 3 * A_TRY;
    private static final int MOST_TROUBLED = 200;

    final Map<String, Integer> troubled;
    final Set<String> late;
    final Set<String> again = new HashSet<>();
    int later;
    int news;
    int failed;
    Duration wait = Duration.ZERO;
    private final List<String> warnings;

    PageTally(SourceState after) {
        troubled = new HashMap<>(after.memory().troubled());
        late = new HashSet<>(after.memory().late());
        warnings = new ArrayList<>(after.condition().warnings());
    }

    /** Of pages that have left their lists nobody hears again. */
    void makeRoom(Set<String> wanted) {
        if (troubled.size() >= MOST_TROUBLED) {
            troubled.keySet().retainAll(wanted);
        }
    }

    /** What has become of one page. */
    void count(Wanted wanted, PageResult page) {
        String key = wanted.key();
        switch (page) {
            case PageResult.Read _ -> settled(key);
            case PageResult.Refused(String reason) -> {
                settled(key);
                warn(wanted, reason);
            }
            case PageResult.Unreachable(String reason, Duration retryAfter, boolean isTry) -> {
                warn(wanted, reason);
                wait = wait.compareTo(retryAfter) > 0 ? wait : retryAfter;
                int tries = troubled.getOrDefault(key, 0) + weight(wanted, isTry);
                if (tries >= MOST_TRIES) {
                    settled(key);
                    return;
                }
                if (wanted.lane() == Lane.BACKFILL) {
                    late.add(key);
                }
                if (troubled.size() < MOST_TROUBLED) {
                    troubled.put(key, tries);
                }
                if (wanted.isNeeded()) {
                    again.add(key);
                }
            }
        }
    }

    /** A page without which there is no post is not given up because of its host. */
    private static int weight(Wanted wanted, boolean isTry) {
        if (isTry) {
            return A_TRY;
        }
        return wanted.isNeeded() ? 0 : 1;
    }

    private void warn(Wanted wanted, String reason) {
        if (failed++ == 0) {
            warnings.add(wanted.page() + ": " + reason);
        }
    }

    /** Those of the document, and one of its pages. */
    List<String> warnings() {
        List<String> all = new ArrayList<>(warnings);
        if (failed > 1) {
            all.add((failed - 1) + " more pages could not be read");
        }
        return all;
    }

    private void settled(String key) {
        troubled.remove(key);
        late.remove(key);
    }
}
