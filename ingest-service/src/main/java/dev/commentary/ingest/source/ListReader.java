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
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
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

    /** Of what a list has at once so many pages are read, the newest; older ones count as seen. */
    static final int MOST_AT_ONCE = 1_000;

    /** What was changed longer ago is no news, however late it is listed. */
    private static final Period NEWS = Period.ofDays(7);

    private static final int DAY_LENGTH = "2026-01-01".length();
    private static final Comparator<Listed> OLDEST_FIRST = Comparator.comparing(Listed::date);

    @Override
    public Request next(Source source, SourceState state) {
        List<PendingMap> maps = ListRound.progress(state.memory()).maps();
        return maps.isEmpty()
                ? new Request(URI.create(source.address()), state.memory().validators())
                : new Request(URI.create(maps.getFirst().address()), Validators.NONE);
    }

    @Override
    public Reading read(Asked asked, Fetched answer) {
        ListRound round = new ListRound(asked);
        return switch (answer) {
            case Fetched.Document document -> document(round, document);
            case Fetched.NotModified same -> asked.unchanged(same);
            case Fetched.Gone _ -> round.isWithin() ? round.skipped("gone") : asked.retired();
            case Fetched.Declined declined ->
                    round.failed(declined.reason(), declined.retryAfter());
            case Fetched.Failed failed -> round.failed(failed.reason(), Duration.ZERO);
        };
    }

    private static Reading document(ListRound round, Fetched.Document document) {
        if (round.source().kind() == SourceKind.LISTING) {
            String html =
                    TextDecoding.decode(
                            document.bytes(), ContentType.charset(document.contentType()));
            return pages(round, document, PageLinks.of(html, document.from()));
        }
        return switch (SitemapParser.parse(document.bytes(), document.from())) {
            case Sitemap.Refused(String reason) -> round.failed(reason, document.freshFor());
            case Sitemap.Pages(List<Listed> pages) ->
                    pages(round, document, pages.stream().sorted(OLDEST_FIRST).toList().reversed());
            case Sitemap.Index(List<Listed> maps) -> SitemapRounds.begin(round, document, maps);
        };
    }

    private static Reading pages(
            ListRound round, Fetched.Document document, List<Listed> newestFirst) {
        Set<String> seen = round.progress().keys();
        Map<String, Wanted> wanted = new LinkedHashMap<>();
        List<String> present = new ArrayList<>();
        for (Listed page : newestFirst) {
            String key = ListProgress.key(page);
            present.add(key);
            if (!seen.contains(key) && wanted.size() < MOST_AT_ONCE) {
                wanted.put(key, wanted(round, page, key));
            }
        }
        SourceState after =
                round.after(
                        document,
                        round.read(present.reversed()),
                        news(wanted.values(), round.memory()),
                        newestFirst.size(),
                        List.of());
        SourceState kept = round.isWithin() ? after : after.troubledAmong(wanted.keySet());
        return Reading.of(kept, round.named(document))
                .wanting(List.copyOf(wanted.values()).reversed());
    }

    /** A page that is asked for once more is none. */
    private static int news(Collection<Wanted> wanted, Memory memory) {
        return (int)
                wanted.stream()
                        .filter(page -> page.lane() == Lane.LIVE)
                        .filter(page -> !memory.troubled().containsKey(page.key()))
                        .count();
    }

    private static Wanted wanted(ListRound round, Listed page, String key) {
        boolean isHistory =
                round.isHistory()
                        || round.memory().late().contains(key)
                        || isOld(page, round.asked().now());
        return new Wanted(
                key,
                URI.create(page.address()),
                draft(round.source(), page),
                isHistory ? Lane.BACKFILL : Lane.LIVE,
                true);
    }

    /** Dates of lists begin with the day; what begins otherwise tells no age. */
    private static boolean isOld(Listed page, Instant now) {
        try {
            LocalDate day = LocalDate.parse(page.date().substring(0, DAY_LENGTH));
            return day.isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC).minus(NEWS));
        } catch (DateTimeException | IndexOutOfBoundsException e) {
            return false;
        }
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
}
