package dev.commentary.ingest.source;

import dev.commentary.contract.Lane;
import dev.commentary.ingest.acceptance.Draft;
import dev.commentary.ingest.encoding.ContentType;
import dev.commentary.ingest.encoding.TextDecoding;
import dev.commentary.ingest.fetch.Fetched;
import dev.commentary.ingest.fetch.Validators;
import dev.commentary.ingest.list.Listed;
import dev.commentary.ingest.list.PageLinks;
import dev.commentary.ingest.list.Sitemap;
import dev.commentary.ingest.list.SitemapParser;
import dev.commentary.ingest.source.ListProgress.PendingMap;
import dev.commentary.ingest.source.SourceState.Memory;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list of pages: a sitemap, an index of sitemaps one after the other, or a page of links. What
 * was not seen there before, or is said to have changed, is wanted as a page. Does no I/O.
 * Thread-safe.
 */
final class ListReader implements KindReader {

    /** Of the first document so many pages are read, the newest; older ones count as seen. */
    static final int MOST_HISTORY = 1_000;

    private static final int MOST_MAPS = 50;
    private static final Comparator<Listed> OLDEST_FIRST = Comparator.comparing(ListReader::date);

    @Override
    public Request next(Source source, SourceState state) {
        List<PendingMap> maps = progress(state.memory()).maps();
        return maps.isEmpty()
                ? new Request(URI.create(source.address()), state.memory().validators())
                : new Request(URI.create(maps.getFirst().address()), Validators.NONE);
    }

    @Override
    public Reading read(Asked asked, Fetched answer) {
        Memory memory = asked.before().memory();
        return switch (answer) {
            case Fetched.Document document -> document(asked, document);
            case Fetched.NotModified same -> asked.unchanged(same);
            case Fetched.Gone gone -> isWithin(memory) ? skipped(asked, "gone") : asked.retired();
            case Fetched.Declined declined ->
                    isWithin(memory)
                            ? skipped(asked, declined.reason())
                            : asked.failed(declined.reason(), declined.retryAfter(), memory);
            case Fetched.Failed failed ->
                    isWithin(memory)
                            ? skipped(asked, failed.reason())
                            : asked.failed(failed.reason(), Duration.ZERO, memory);
        };
    }

    private Reading document(Asked asked, Fetched.Document document) {
        if (asked.source().kind() == SourceKind.LISTING) {
            String html =
                    TextDecoding.decode(
                            document.bytes(), ContentType.charset(document.contentType()));
            return pages(asked, document, PageLinks.of(html, document.from()));
        }
        return switch (SitemapParser.parse(document.bytes(), document.from())) {
            case Sitemap.Refused(String reason) ->
                    isWithin(asked.before().memory())
                            ? skipped(asked, reason)
                            : asked.failed(reason, document.freshFor(), asked.before().memory());
            case Sitemap.Pages(List<Listed> pages) ->
                    pages(asked, document, pages.stream().sorted(OLDEST_FIRST).toList().reversed());
            case Sitemap.Index(List<Listed> maps) -> index(asked, document, maps);
        };
    }

    /** One map of an index cannot be read: the others can. */
    private static Reading skipped(Asked asked, String reason) {
        ListProgress progress = progress(asked.before().memory());
        String map = progress.maps().getFirst().address();
        List<PendingMap> left = progress.maps().subList(1, progress.maps().size());
        Memory memory = asked.before().memory();
        return Reading.of(
                after(
                        asked,
                        memory.listed(memory.validators(), progress.then(left)),
                        0,
                        0,
                        List.of(map + ": " + reason),
                        Duration.ZERO,
                        null),
                null);
    }

    /** The maps that have changed, the newest first. An index within an index is passed over. */
    private static Reading index(Asked asked, Fetched.Document document, List<Listed> maps) {
        Memory memory = asked.before().memory();
        ListProgress progress = progress(memory);
        if (isWithin(memory)) {
            return skipped(asked, "an index within an index is not followed");
        }
        Set<String> seen = progress.keys();
        List<Listed> changed =
                maps.stream()
                        .filter(map ->
                                map.modified() == null || !seen.contains(ListProgress.key(map)))
                        .sorted(OLDEST_FIRST.reversed())
                        .limit(MOST_MAPS)
                        .toList();
        ListProgress now =
                progress.then(
                        changed.stream()
                                .map(map -> new PendingMap(map.address(), ListProgress.key(map)))
                                .toList());
        int entries = Math.max(asked.before().condition().entries(), 0);
        SourceState after =
                after(
                        asked,
                        memory.listed(document.validators(), now),
                        0,
                        changed.isEmpty() ? maps.size() : entries,
                        changed.size() < MOST_MAPS
                                ? List.of()
                                : List.of("only the newest " + MOST_MAPS + " sitemaps are read"),
                        document.freshFor(),
                        document.moved());
        Source source = asked.source().named(null, asked.source().address(), asked.now());
        return Reading.of(after, asked.changed(source, document.moved()));
    }

    private static Reading pages(Asked asked, Fetched.Document document, List<Listed> newestFirst) {
        Memory memory = asked.before().memory();
        ListProgress progress = progress(memory);
        Set<String> seen = progress.keys();
        boolean first = asked.before().isFirst();
        Map<String, Wanted> wanted = new LinkedHashMap<>();
        List<String> present = new ArrayList<>();
        for (Listed page : newestFirst) {
            String key = ListProgress.key(page);
            present.add(key);
            if (!seen.contains(key) && (!first || wanted.size() < MOST_HISTORY)) {
                Lane lane = first ? Lane.BACKFILL : Lane.LIVE;
                wanted.put(
                        key,
                        new Wanted(
                                key,
                                URI.create(page.address()),
                                draft(asked.source(), page),
                                lane,
                                true));
            }
        }
        boolean within = isWithin(memory);
        List<PendingMap> left =
                within ? progress.maps().subList(1, progress.maps().size()) : List.of();
        if (within) {
            present.add(progress.maps().getFirst().key());
        }
        ListProgress now = progress.with(present.reversed()).then(left);
        SourceState after =
                after(
                        asked,
                        memory.listed(within ? memory.validators() : document.validators(), now),
                        first ? 0 : wanted.size(),
                        newestFirst.size(),
                        List.of(),
                        document.freshFor(),
                        within ? null : document.moved());
        Source named = asked.source().named(null, asked.source().address(), asked.now());
        @Nullable URI moved = within ? null : document.moved();
        return Reading.of(after, asked.changed(named, moved))
                .wanting(List.copyOf(wanted.values()).reversed());
    }

    private static SourceState after(
            Asked asked,
            Memory memory,
            int news,
            int entries,
            List<String> warnings,
            Duration freshFor,
            @Nullable URI moved) {
        boolean goesOn = isWithin(memory);
        Rhythm rhythm =
                goesOn
                        ? asked.before().rhythm().goesOn(news, asked.now())
                        : asked.rest(news, freshFor);
        // While its first round lasts all that a source holds is history.
        int shown = goesOn && asked.before().isFirst() ? -1 : entries;
        return asked.answered(memory, rhythm, shown, warnings, moved);
    }

    private static Draft draft(Source source, Listed page) {
        @Nullable String outlet = source.outlet() == null ? page.outlet() : source.outlet();
        return Draft.builder("")
                .named(
                        source.filedUnder() == null ? source.address() : source.filedUnder(),
                        null,
                        page.address())
                .texts(null, page.title(), null)
                .outlet(source.outlet(), outlet)
                .published(page.published(), "feed")
                .language(page.language())
                .build();
    }

    private static boolean isWithin(Memory memory) {
        return !progress(memory).maps().isEmpty();
    }

    private static ListProgress progress(Memory memory) {
        @Nullable ListProgress list = memory.list();
        return list == null ? ListProgress.BEGIN : list;
    }

    /** As written: dates of one list are written alike, and those without one are the oldest. */
    private static String date(Listed page) {
        @Nullable String date = page.published() == null ? page.modified() : page.published();
        return date == null ? "" : date;
    }
}
