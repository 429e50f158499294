package dev.commentary.ingest.source;

import dev.commentary.ingest.acceptance.Acceptance;
import dev.commentary.ingest.acceptance.Checked;
import dev.commentary.ingest.acceptance.Draft;
import dev.commentary.ingest.html.HtmlPost;
import dev.commentary.ingest.page.PageResult;
import dev.commentary.ingest.source.Reading.Fresh;
import dev.commentary.ingest.source.SourceState.Memory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What pages add to a reading. A page that holds the text makes its post whole; one that never will
 * leaves the post as its list has it; one that could not be had is tried again, {@value
 * #MOST_TRIES} times in all. Does no I/O. Thread-safe.
 */
final class PageTexts {

    private static final int MOST_TRIES = 3;
    private static final int MOST_TROUBLED = 200;

    private final Acceptance acceptance;

    PageTexts(Acceptance acceptance) {
        this.acceptance = acceptance;
    }

    /**
     * The reading with what the pages hold. Pages that were not asked for yet count as not seen,
     * and the source goes on with them as soon as its host may be asked again.
     *
     * @param pages by the keys of those that want them
     */
    Reading complete(
            Reading reading, SourceState before, Map<String, PageResult> pages, Instant now) {
        List<Fresh> fresh = new ArrayList<>(reading.fresh());
        Map<String, Integer> troubled = new HashMap<>(reading.after().memory().troubled());
        Set<String> again = new HashSet<>();
        List<String> warnings = new ArrayList<>(reading.after().condition().warnings());
        int later = 0;
        int failed = 0;
        for (Wanted wanted : reading.wanted()) {
            PageResult page = pages.get(wanted.key());
            if (page == null) {
                later++;
                again.add(wanted.key());
                continue;
            }
            troubledAfter(wanted, page, troubled, again);
            if (!(page instanceof PageResult.Read) && failed++ == 0) {
                warnings.add(wanted.page() + ": " + reason(page));
            }
            draft(wanted, page)
                    .map(acceptance::check)
                    .filter(Checked.Sound.class::isInstance)
                    .ifPresent(post -> fresh.add(new Fresh((Checked.Sound) post, wanted.lane())));
        }
        if (failed > 1) {
            warnings.add((failed - 1) + " more pages could not be read");
        }
        int news = before.isFirst() ? 0 : reading.wanted().size() - later;
        return reading.completed(
                fresh, after(reading.after(), before, again, troubled, warnings, later, news, now));
    }

    private static SourceState after(
            SourceState after,
            SourceState before,
            Set<String> again,
            Map<String, Integer> troubled,
            List<String> warnings,
            int later,
            int news,
            Instant now) {
        Memory memory = after.memory().forgetting(again, troubled);
        Rhythm rhythm = later == 0 ? after.rhythm() : before.rhythm().goesOn(news, now);
        SourceState.Condition condition = after.condition().warned(warnings);
        return new SourceState(
                after.id(),
                again.isEmpty() && troubled.isEmpty() ? memory : memory.unconditional(),
                rhythm,
                before.isFirst() && later > 0 ? condition.holding(-1) : condition);
    }

    private static void troubledAfter(
            Wanted wanted, PageResult page, Map<String, Integer> troubled, Set<String> again) {
        int tries = troubled.getOrDefault(wanted.key(), 0) + 1;
        boolean ends = !(page instanceof PageResult.Unreachable) || tries >= MOST_TRIES;
        if (ends || troubled.size() >= MOST_TROUBLED) {
            troubled.remove(wanted.key());
            return;
        }
        troubled.put(wanted.key(), tries);
        if (wanted.isNeeded()) {
            again.add(wanted.key());
        }
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

    private static String reason(PageResult page) {
        return switch (page) {
            case PageResult.Read _ -> "";
            case PageResult.Refused(String reason) -> reason;
            case PageResult.Unreachable(String reason) -> reason;
        };
    }
}
