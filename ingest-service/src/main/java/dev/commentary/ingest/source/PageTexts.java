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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What pages add to a reading. A page that holds the text makes its post whole; one that never will
 * leaves the post as its list has it; one that could not be had is tried again, three times in all.
 * Does no I/O. Thread-safe.
 */
final class PageTexts {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

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
        PageTally tally = new PageTally(reading.after());
        tally.news = fresh.size();
        tally.makeRoom(Wanted.keys(reading.wanted()));
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
            tally.count(wanted, page);
            draft(wanted, page)
                    .map(acceptance::check)
                    .filter(Checked.Sound.class::isInstance)
                    .ifPresent(post -> fresh.add(new Fresh((Checked.Sound) post, wanted.lane())));
        }
        return reading.completed(fresh, after(reading.after(), before, tally, now));
    }

    private static SourceState after(
            SourceState after, SourceState before, PageTally tally, Instant now) {
        Memory memory = memory(after.memory(), before.memory(), tally);
        boolean goesOn = tally.later > 0 || !memory.isThrough();
        boolean open = goesOn || !tally.troubled.isEmpty() || !tally.again.isEmpty();
        Rhythm rhythm =
                goesOn
                        ? before.rhythm().goesOn(before.isFirst() ? 0 : tally.news, now)
                        : after.rhythm();
        SourceState.Condition condition = after.condition().warned(tally.warnings());
        return new SourceState(
                after.id(),
                open ? memory.unconditional() : memory,
                tally.failed == 0 ? rhythm : rhythm.at(afterTrouble(rhythm, tally, now)),
                before.isFirst() && goesOn ? condition.holding(-1) : condition);
    }

    /** A map is through only once all its pages are. */
    private static Memory memory(Memory after, Memory before, PageTally tally) {
        @Nullable ListProgress list = before.list();
        if (list == null || list.maps().isEmpty() || tally.again.isEmpty()) {
            return after.forgetting(tally.again, tally.troubled, tally.late);
        }
        Set<String> forgotten = new HashSet<>(tally.again);
        forgotten.add(list.maps().getFirst().key());
        Memory here = tally.later > 0 ? after.staying(list) : after;
        return here.forgetting(forgotten, tally.troubled, tally.late);
    }

    private static Instant afterTrouble(Rhythm rhythm, PageTally tally, Instant now) {
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
