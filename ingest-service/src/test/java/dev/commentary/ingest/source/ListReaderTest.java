package dev.commentary.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.contract.Lane;
import dev.commentary.ingest.acceptance.Acceptance;
import dev.commentary.ingest.acceptance.KnownPosts;
import dev.commentary.ingest.acceptance.Limits;
import dev.commentary.ingest.fetch.Fetched;
import dev.commentary.ingest.html.HtmlReader;
import dev.commentary.ingest.page.PageResult;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sitemaps and indexes of them, poll by poll, without a server. */
class ListReaderTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String SITE = "https://harbour.example";
    private static final String ADDRESS = SITE + "/map.xml";
    private static final PageResult DOWN = new PageResult.Unreachable("down", Duration.ZERO, true);
    private static final PageResult NO_PIECE =
            new PageResult.Read(HtmlReader.read("<p>Nothing.</p>", ""));
    private static final int AT_A_TIME = 20;

    private final SourceReader reader =
            new SourceReader(
                    new Acceptance(new KnownPosts(0), Limits.usual(), Clock.systemUTC()),
                    new Shelves(),
                    new Rhythm.Bounds(Duration.ofMinutes(1), Duration.ofHours(24)));
    private final Map<String, String> documents = new HashMap<>();
    private final Map<String, PageResult> pages = new HashMap<>();
    private Source source =
            new Source("s", SourceKind.SITEMAP, ADDRESS, null, null, null, null, false, NOW, NOW);
    private SourceState state = SourceState.begin("s", NOW);
    private Map<String, Wanted> wanted = Map.of();
    private @Nullable Reading last;

    @Test
    void theNewestThousandAreHistoryAndOlderOnesCountAsSeen() {
        // Given: names that grow with the date
        documents.put("/map.xml", map(IntStream.range(0, 1_500).mapToObj(i -> url("/p" + i, i))));

        // When
        Map<String, Lane> found = settle();

        // Then
        assertThat(found).hasSize(1_000).containsKeys("/p500", "/p1499").doesNotContainKey("/p499");
        assertThat(found.values()).containsOnly(Lane.BACKFILL);
        assertThat(settle()).isEmpty();
        assertThat(state.rhythm().posts()).isZero();
        assertThat(state.condition().entries()).isEqualTo(1_500);
    }

    @Test
    void aChangedDateMakesAPageNewAndAMissingOneIsForgottenWithoutASign() {
        // Given
        documents.put("/map.xml", map(url("/a", 1), url("/b", 1), url("/c", 1)));
        settle();

        // When
        documents.put("/map.xml", map(url("/a", 1), url("/b", 2)));
        Map<String, Lane> changed = settle();
        documents.put("/map.xml", map(url("/a", 1), url("/b", 2), url("/c", 1)));

        // Then: what comes back as it was is known
        assertThat(changed).isEqualTo(Map.of("/b", Lane.LIVE));
        assertThat(settle()).isEmpty();
    }

    @Test
    void aRestartInMidHistoryGoesOnWhereItWas() {
        // Given
        documents.put("/map.xml", map(IntStream.range(0, 100).mapToObj(i -> url("/p" + i, i))));

        // When: what was not written is asked for again
        Map<String, Lane> first = poll();
        SourceState written = state;
        poll();
        state = written;
        Map<String, Lane> rest = settle();

        // Then
        assertThat(first).hasSize(AT_A_TIME);
        assertThat(rest)
                .hasSize(100 - AT_A_TIME)
                .doesNotContainKeys(first.keySet().toArray(String[]::new));
        assertThat(rest.values()).containsOnly(Lane.BACKFILL);
    }

    @Test
    void aPageIsTriedThreeTimesAndKeepsNoOtherFromBeingLive() {
        // Given
        pages.put("/a", DOWN);
        documents.put("/map.xml", map(url("/a", 1), url("/b", 1)));
        assertThat(poll()).isEqualTo(Map.of("/b", Lane.BACKFILL));

        // When
        documents.put("/map.xml", map(url("/a", 1), url("/b", 1), url("/c", 2)));
        Map<String, Lane> second = poll();
        pages.remove("/a");
        Map<String, Lane> third = poll();

        // Then
        assertThat(second).isEqualTo(Map.of("/c", Lane.LIVE));
        assertThat(third).isEqualTo(Map.of("/a", Lane.BACKFILL));
        assertThat(state.rhythm().posts()).isEqualTo(1);
        assertThat(state.memory().late()).isEmpty();
    }

    @Test
    void aPageThatFailsThreeTimesIsGivenUp() {
        // Given
        pages.put("/a", DOWN);
        documents.put("/map.xml", map(url("/a", 1)));

        // When
        poll();
        poll();
        poll();
        pages.remove("/a");

        // Then
        assertThat(settle()).isEmpty();
    }

    @Test
    void aPageWhoseHostCannotBeAskedIsNotGivenUp() {
        // Given
        pages.put("/a", new PageResult.Unreachable("no robots.txt", Duration.ZERO, false));
        documents.put("/map.xml", map(url("/a", 1)));

        // When
        for (int polls = 0; polls < 50; polls++) {
            poll();
        }
        pages.remove("/a");

        // Then
        assertThat(poll()).isEqualTo(Map.of("/a", Lane.BACKFILL));
    }

    @Test
    void troubleOfPagesThatLeftTheListIsForgotten() {
        // Given
        pages.put("/a", DOWN);
        documents.put("/map.xml", map(url("/a", 1), url("/b", 1)));
        poll();

        // When
        documents.put("/map.xml", map(url("/b", 1)));
        poll();

        // Then
        assertThat(state.memory().troubled()).isEmpty();
    }

    @Test
    void whatIsNoPieceIsAskedForOnce() {
        // Given
        pages.put("/about", NO_PIECE);
        documents.put("/map.xml", map(url("/about", 1)));

        // When
        poll();

        // Then
        assertThat(state.memory().isThrough()).isTrue();
        assertThat(poll()).isEmpty();
        assertThat(wanted).isEmpty();
    }

    @Test
    void aPageThatKafkaDidNotTakeIsAskedForAgainAsHistory() {
        // Given
        documents.put("/map.xml", map(url("/a", 1), url("/b", 1)));
        SourceState before = state;
        poll();

        // When
        state = lastReading().without(Set.of("any"), before).after();

        // Then
        assertThat(poll()).isEqualTo(Map.of("/a", Lane.BACKFILL, "/b", Lane.BACKFILL));
    }

    @Test
    void theMapsOfAnIndexAreReadOneAfterTheOtherTheNewestFirst() {
        // Given
        documents.put("/map.xml", index(sub("/old.xml", 1), sub("/new.xml", 2)));
        documents.put("/old.xml", map(url("/a", 1)));
        documents.put("/new.xml", map(url("/b", 1)));

        // When
        poll();
        Map<String, Lane> newest = poll();
        boolean stillFirst = state.isFirst();
        Map<String, Lane> oldest = poll();

        // Then
        assertThat(newest).isEqualTo(Map.of("/b", Lane.BACKFILL));
        assertThat(stillFirst).isTrue();
        assertThat(oldest).isEqualTo(Map.of("/a", Lane.BACKFILL));
        assertThat(state.isFirst()).isFalse();
    }

    @Test
    void onlyMapsThatHaveChangedAreReadAgainAndWhatIsNewThereIsLive() {
        // Given
        documents.put("/map.xml", index(sub("/old.xml", 1), sub("/new.xml", 2)));
        documents.put("/old.xml", map(url("/a", 1)));
        documents.put("/new.xml", map(url("/b", 1)));
        settle();

        // When
        documents.put("/map.xml", index(sub("/old.xml", 1), sub("/new.xml", 3)));
        documents.put("/old.xml", map(url("/never", 1)));
        documents.put("/new.xml", map(url("/b", 1), url("/c", 3)));

        // Then
        assertThat(settle()).isEqualTo(Map.of("/c", Lane.LIVE));
    }

    @Test
    void aMapThatCannotBeReadAtFirstIsHistoryWhenItCan() {
        // Given
        documents.put("/map.xml", index(sub("/a.xml", 1), sub("/b.xml", 2)));
        documents.put("/b.xml", map(url("/b", 1)));
        settle();

        // When
        documents.put("/a.xml", map(IntStream.range(0, 1_100).mapToObj(i -> url("/old" + i, i))));
        Map<String, Lane> found = settle();
        documents.put("/map.xml", index(sub("/a.xml", 3), sub("/b.xml", 2)));
        documents.put("/a.xml", map(url("/fresh", 3)));

        // Then
        assertThat(found).hasSize(1_000);
        assertThat(found.values()).containsOnly(Lane.BACKFILL);
        assertThat(settle()).isEqualTo(Map.of("/fresh", Lane.LIVE));
    }

    @Test
    void anIndexWithinAnIndexAndMapsThatAreGoneAreSaid() {
        // Given
        documents.put("/map.xml", index(sub("/again.xml", 1), sub("/gone.xml", 2)));
        documents.put("/again.xml", index(sub("/map.xml", 1)));

        // When
        poll();
        poll();
        List<String> gone = state.condition().warnings();
        poll();

        // Then
        assertThat(gone).singleElement().asString().contains("/gone.xml", "404");
        assertThat(state.condition().warnings())
                .singleElement()
                .asString()
                .contains("index within");
        assertThat(state.memory().isThrough()).isTrue();
    }

    private Reading lastReading() {
        Reading reading = last;
        assertThat(reading).isNotNull();
        return reading;
    }

    /** Polls until the source rests. */
    private Map<String, Lane> settle() {
        Map<String, Lane> all = new HashMap<>();
        do {
            poll().forEach((path, lane) -> assertThat(all.put(path, lane)).as(path).isNull());
        } while (!state.rhythm().nextPollAt().isAfter(NOW));
        return all;
    }

    /** One poll: a document, and twenty pages; what it takes in, by path. */
    private Map<String, Lane> poll() {
        Request request = reader.next(source, state);
        Reading reading = reader.read(source, state, answer(request.address()), NOW, 0.5);
        wanted =
                reading.wantedInTurn().stream()
                        .limit(AT_A_TIME)
                        .collect(Collectors.toMap(w -> w.page().getPath(), w -> w));
        Map<String, PageResult> found =
                wanted.values().stream()
                        .collect(
                                Collectors.toMap(
                                        Wanted::key,
                                        w ->
                                                pages.getOrDefault(
                                                        w.page().getPath(),
                                                        piece(w.page().getPath()))));
        Reading whole = wanted.isEmpty() ? reading : reader.complete(reading, state, found, NOW);
        state = whole.after();
        source = whole.source() == null ? source : whole.source();
        last = whole;
        return whole.fresh().stream()
                .collect(
                        Collectors.toMap(
                                fresh -> path(fresh.post().draft().url()), Reading.Fresh::lane));
    }

    private Fetched answer(URI address) {
        @Nullable String document = documents.get(address.getPath());
        return document == null
                ? new Fetched.Declined(404, "the server answered 404", Duration.ZERO)
                : Documents.xml(document, address);
    }

    private static String path(@Nullable String url) {
        assertThat(url).isNotNull();
        return URI.create(url).getPath();
    }

    private static PageResult piece(String path) {
        return new PageResult.Read(
                HtmlReader.read(
                        "<html><head><title>Harbour %s</title></head><body><article><p>%s</p></article></body></html>"
                                .formatted(path, "The council spoke of silence again. ".repeat(12)),
                        SITE + path));
    }

    private static String map(String... urls) {
        return "<urlset>" + String.join("", urls) + "</urlset>";
    }

    private static String map(Stream<String> urls) {
        return map(urls.toArray(String[]::new));
    }

    private static String url(String path, int day) {
        return "<url><loc>%s%s</loc><lastmod>%05d</lastmod></url>".formatted(SITE, path, day);
    }

    private static String index(String... maps) {
        return "<sitemapindex>" + String.join("", maps) + "</sitemapindex>";
    }

    private static String sub(String path, int day) {
        return "<sitemap><loc>%s%s</loc><lastmod>%05d</lastmod></sitemap>"
                .formatted(SITE, path, day);
    }
}
