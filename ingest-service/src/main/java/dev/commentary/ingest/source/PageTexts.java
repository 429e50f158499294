package dev.commentary.ingest.source;

import dev.commentary.contract.Lane;
import dev.commentary.ingest.acceptance.Acceptance;
import dev.commentary.ingest.acceptance.Checked;
import dev.commentary.ingest.acceptance.Draft;
import dev.commentary.ingest.html.HtmlPost;
import dev.commentary.ingest.page.PageResult;
import dev.commentary.ingest.source.Reading.Fresh;
import dev.commentary.ingest.source.SourceState.Memory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What pages add to a reading. A page that holds the text makes its post whole; one that never will
 * leaves the post as its list has it; one that could not be had is tried again, {@value
 * #MOST_TRIES} times in all. Does no I/O. Thread-safe.
 */
final class PageTexts {

    private static final int MOST_TRIES = 3;
    private static final int MOST_TROUBLED = 200;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /** What has become of the pages so far; for one reading. */
    private static final class Tally {
        private final Map<String, Integer> troubled;
        private final Set<String> again = new HashSet<>();
        private final List<String> warnings;
        private int later;
        private int news;
        private int failed;
        private Duration wait = Duration.ZERO;

        private Tally(SourceState after) {
            troubled = new HashMap<>(after.memory().troubled());
            warnings = new ArrayList<>(after.condition().warnings());
        }
    }

    private final Acceptance acceptance;

    PageTexts(Acceptance acceptance) {
        this.acceptance = acceptance;
    }

    /**
     * The reading with what the pages hold. Pages that were not asked for yet count as not seen,
     * and the source goes on with them as soon as its host may be asked again; after trouble it
     * waits.
     *
     * @param pages by the keys of those that want them
     */
    Reading complete(
            Reading reading, SourceState before, Map<String, PageResult> pages, Instant now) {
        List<Fresh> fresh = new ArrayList<>(reading.fresh());
        Tally tally = new Tally(reading.after());
        tally.news = fresh.size();
        for (Wanted wanted : reading.wanted()) {
            PageResult page = pages.get(wanted.key());
            if (page == null) {
                tally.later++;
                tally.again.add(wanted.key());
                continue;
            }
            boolean isNews =
                    wanted.lane() == Lane.LIVE && !tally.troubled.containsKey(wanted.key());
            tally.news += isNews ? 1 : 0;
            count(tally, wanted, page);
            draft(wanted, page)
                    .map(acceptance::check)
                    .filter(Checked.Sound.class::isInstance)
                    .ifPresent(post -> fresh.add(new Fresh((Checked.Sound) post, wanted.lane())));
        }
        if (tally.failed > 1) {
            tally.warnings.add((tally.failed - 1) + " more pages could not be read");
        }
        return reading.completed(fresh, after(reading.after(), before, tally, now));
    }

    private static void count(Tally tally, Wanted wanted, PageResult page) {
        String key = wanted.key();
        switch (page) {
            case PageResult.Read _ -> tally.troubled.remove(key);
            case PageResult.Refused(String reason) -> {
                tally.troubled.remove(key);
                warn(tally, wanted, reason);
            }
            case PageResult.Unreachable(String reason, Duration retryAfter, boolean isTry) -> {
                warn(tally, wanted, reason);
                tally.wait = longer(tally.wait, retryAfter);
                int tries = tally.troubled.getOrDefault(key, 0) + (isTry ? 1 : 0);
                if (tries >= MOST_TRIES) {
                    tally.troubled.remove(key);
                    return;
                }
                if (tally.troubled.size() < MOST_TROUBLED) {
                    tally.troubled.put(key, tries);
                }
                if (wanted.isNeeded()) {
                    tally.again.add(key);
                }
            }
        }
    }

    private static void warn(Tally tally, Wanted wanted, String reason) {
        if (tally.failed++ == 0) {
            tally.warnings.add(wanted.page() + ": " + reason);
        }
    }

    private static SourceState after(
            SourceState after, SourceState before, Tally tally, Instant now) {
        Memory memory = after.memory();
        @Nullable ListProgress list = before.memory().list();
        Set<String> forgotten = new HashSet<>(tally.again);
        if (list != null && !list.maps().isEmpty() && !forgotten.isEmpty()) {
            // The map is through only once all its pages are.
            forgotten.add(list.maps().getFirst().key());
            memory = tally.later > 0 ? memory.staying(list) : memory;
        }
        memory = memory.forgetting(forgotten, tally.troubled);
        boolean goesOn = tally.later > 0 || !memory.isThrough();
        boolean open = goesOn || !tally.troubled.isEmpty() || !tally.again.isEmpty();
        Rhythm rhythm =
                goesOn
                        ? before.rhythm().goesOn(before.isFirst() ? 0 : tally.news, now)
                        : after.rhythm();
        SourceState.Condition condition = after.condition().warned(tally.warnings);
        return new SourceState(
                after.id(),
                open ? memory.unconditional() : memory,
                tally.failed == 0 ? rhythm : rhythm.at(afterTrouble(rhythm, tally, now)),
                before.isFirst() && open ? condition.holding(-1) : condition);
    }

    private static Instant afterTrouble(Rhythm rhythm, Tally tally, Instant now) {
        Duration usual = rhythm.interval();
        Duration wait = usual.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : usual;
        boolean onlyRefused = tally.troubled.isEmpty() && tally.again.size() == tally.later;
        return onlyRefused ? rhythm.nextPollAt() : now.plus(longer(wait, tally.wait));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Optional<Draft> draft(Wanted wanted, PageResult page) {
        return switch (page) {
            case PageResult.Read(HtmlPost post) ->
                    wanted.isNeeded()
                            ? PageDrafts.made(wanted.draft(), post)
                            : Optional.of(PageDrafts.completed(wanted.draft(), post));
            case PageResult.Refused _, PageResult.Unreachable _ ->
                    wanted.isNeeded() ? Optional.empty() : Optional.of(wanted.draft());
        };
    }
}
