package dev.commentary.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.ingest.acceptance.Acceptance;
import dev.commentary.ingest.acceptance.KnownPosts;
import dev.commentary.ingest.acceptance.Limits;
import dev.commentary.ingest.fetch.Fetched;
import dev.commentary.ingest.fetch.Validators;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SourceReaderTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String ADDRESS = "https://harbour.example/feed";
    private static final Validators TAG = new Validators("\"1\"", null);

    private final Rhythm.Bounds bounds =
            new Rhythm.Bounds(Duration.ofMinutes(1), Duration.ofHours(24));
    private final SourceReader reader =
            new SourceReader(
                    new Acceptance(new KnownPosts(0), Limits.usual(), Clock.systemUTC()),
                    new Shelves(),
                    bounds);
    private final Source source =
            new Source("s", SourceKind.FEED, ADDRESS, null, null, null, null, false, NOW, NOW);
    private final SourceState begun = SourceState.begin("s", NOW);

    @Test
    void theFirstAnswerNamesTheSourceAndIsHistory() {
        // When
        Reading reading = read(source, begun, feed("Tides", item("1", "one"), item("2", "two")));

        // Then
        assertThat(reading.fresh())
                .extracting(fresh -> fresh.post().draft().body())
                .containsExactly("two", "one");
        assertThat(reading.after().rhythm().posts()).isZero();
        assertThat(reading.after().memory().validators()).isEqualTo(TAG);
        assertThat(reading.source())
                .isNotNull()
                .satisfies(named -> {
                    assertThat(named.label()).isEqualTo("Tides");
                    assertThat(named.filedUnder()).isEqualTo("https://harbour.example/");
                });
    }

    @Test
    void whatWasSeenIsNotFreshAndWhatChangedIs() {
        // Given
        Reading first = read(source, begun, feed("Tides", item("1", "one"), item("2", "two")));
        Source named = named(first);

        // When
        Reading again =
                read(named, first.after(), feed("Tides", item("1", "one"), item("2", "too")));

        // Then
        assertThat(again.fresh())
                .extracting(fresh -> fresh.post().draft().body())
                .containsExactly("too");
        assertThat(again.after().rhythm().posts()).isEqualTo(1);
        assertThat(again.source()).isNull();
    }

    @Test
    void aPostThatKafkaDidNotTakeComesAgain() {
        // Given
        Reading first = read(source, begun, feed("Tides", item("1", "one"), item("2", "two")));
        String missing = first.fresh().getFirst().post().id();
        SourceState interrupted = first.without(Set.of(missing), begun).after();

        // When
        Reading again =
                read(named(first), interrupted, feed("Tides", item("1", "one"), item("2", "two")));

        // Then
        assertThat(interrupted.memory().validators()).isEqualTo(Validators.NONE);
        assertThat(again.fresh()).hasSize(1);
        assertThat(again.fresh().getFirst().post().id()).isEqualTo(missing);
    }

    @Test
    void aFeedCannotSpeakForAnotherSite() {
        // When
        Reading reading =
                read(
                        source,
                        begun,
                        document(
                                "<rss><channel><link>https://quay.example/</link><item><guid>1</guid>"
                                        + "<description>one</description></item></channel></rss>"));

        // Then
        assertThat(reading.fresh().getFirst().post().draft().source()).isEqualTo(ADDRESS);
    }

    @Test
    void theOutletThatAnOperatorNamesIsThatOfAllPosts() {
        // Given
        Source named =
                new Source(
                        "s", SourceKind.FEED, ADDRESS, null, null, "Quay", null, false, NOW, NOW);

        // When
        Reading reading = read(named, begun, feed("Tides", item("1", "one")));

        // Then
        assertThat(reading.fresh().getFirst().post().draft().outlet()).isEqualTo("Quay");
    }

    @Test
    void aPageOfTheSiteIsOnePostWhicheverFeedNamesIt() {
        // Given
        Source other =
                new Source(
                        "t",
                        SourceKind.FEED,
                        "https://www.harbour.example/topics/feed",
                        null,
                        null,
                        null,
                        null,
                        false,
                        NOW,
                        NOW);
        String item =
                "<item><guid>https://harbour.example/a</guid><link>https://harbour.example/a</link>"
                        + "<description>one</description></item>";

        // When
        String first = onlyId(read(source, begun, feed("Tides", item)));
        String second = onlyId(read(other, begun, feed("Topics", item)));

        // Then
        assertThat(second).isEqualTo(first);
    }

    @Test
    void notModifiedDoesNotClearAnEarlierFailure() {
        // Given
        SourceState read = read(source, begun, feed("Tides", item("1", "one"))).after();
        SourceState broken = read(source, read, document("<html>no feed</html>")).after();

        // When
        SourceState after =
                reader.read(source, broken, new Fetched.NotModified(null, Duration.ZERO), NOW, 0.5)
                        .after();

        // Then
        assertThat(broken.memory().validators()).isEqualTo(Validators.NONE);
        assertThat(SourceStatus.of(source, after, NOW)).isEqualTo(SourceStatus.FAILING);
        assertThat(after.condition().failure())
                .isNotNull()
                .satisfies(failure -> {
                    assertThat(failure.polls()).isEqualTo(2);
                    assertThat(failure.reason()).contains("root is <html>");
                });
    }

    @Test
    void aSourceThatFailsIsAskedMoreAndMoreSeldom() {
        // Given
        Fetched down = new Fetched.Failed("there is no host of that name");
        List<Duration> waits = new ArrayList<>();
        SourceState state = begun;

        // When
        for (int i = 0; i < 20; i++) {
            state = reader.read(source, state, down, NOW, 0.5).after();
            waits.add(wait(state));
        }

        // Then
        assertThat(waits)
                .startsWith(Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(2))
                .endsWith(Duration.ofHours(24), Duration.ofHours(24));
    }

    @Test
    void aServersWishIsHeeded() {
        // When
        SourceState after =
                reader.read(
                                source,
                                begun,
                                new Fetched.Declined(429, "too many", Duration.ofHours(3)),
                                NOW,
                                0.5)
                        .after();

        // Then
        assertThat(wait(after)).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void aMovedSourceKeepsTheIdentityOfItsPosts() {
        // Given
        Reading first = read(source, begun, feed("Tides", item("1", "one")));
        URI there = URI.create("https://new.harbour.example/feed");

        // When
        Reading moved = read(named(first), first.after(), feed("Tides", there, item("1", "one")));

        // Then
        assertThat(moved.fresh()).isEmpty();
        assertThat(moved.source()).extracting(Source::address).isEqualTo(there.toString());
        assertThat(SourceStatus.of(named(moved), moved.after(), NOW)).isEqualTo(SourceStatus.MOVED);
        assertThat(SourceStatus.of(named(moved), moved.after(), NOW.plus(Duration.ofDays(8))))
                .isEqualTo(SourceStatus.HEALTHY);
    }

    @Test
    void statesThatDifferAreToldApart() {
        // Given
        SourceState empty = read(source, begun, feed("Tides")).after();
        SourceState gone = reader.read(source, begun, new Fetched.Gone(), NOW, 0.5).after();

        // Then
        assertThat(SourceStatus.of(source, null, NOW)).isEqualTo(SourceStatus.NEW);
        assertThat(SourceStatus.of(source, empty, NOW)).isEqualTo(SourceStatus.EMPTY);
        assertThat(SourceStatus.of(source, gone, NOW)).isEqualTo(SourceStatus.RETIRED);
        assertThat(SourceStatus.of(source.paused(true, NOW), empty, NOW))
                .isEqualTo(SourceStatus.PAUSED);
    }

    @Test
    void silenceIsMeasuredByWhatIsUsual() {
        // Given
        Rhythm daily = begun.rhythm();
        Instant day = NOW;
        for (int i = 0; i < 10; i++) {
            day = day.plus(Duration.ofDays(1));
            daily = daily.answered(1, day, Duration.ZERO, bounds, 0.5);
        }
        SourceState state =
                new SourceState(
                        "s",
                        begun.memory(),
                        daily,
                        read(source, begun, feed("Tides", item("1", "one"))).after().condition());

        // Then
        assertThat(daily.usualGap()).contains(Duration.ofDays(1));
        assertThat(SourceStatus.of(source, state, day.plus(Duration.ofDays(4))))
                .isEqualTo(SourceStatus.HEALTHY);
        assertThat(SourceStatus.of(source, state, day.plus(Duration.ofDays(6))))
                .isEqualTo(SourceStatus.SILENT);
    }

    @Test
    void theIntervalFollowsWhatTheSourcePublishes() {
        // Given
        Rhythm busy = begun.rhythm();
        Instant at = NOW;
        for (int i = 0; i < 20; i++) {
            at = at.plus(Duration.ofMinutes(20));
            busy = busy.answered(1, at, Duration.ZERO, bounds, 0.5);
        }

        // Then
        assertThat(busy.interval()).isEqualTo(Duration.ofMinutes(5));
        assertThat(
                        busy.answered(0, at.plus(Duration.ofDays(30)), Duration.ZERO, bounds, 0.5)
                                .interval())
                .isEqualTo(Duration.ofHours(24));
    }

    @Test
    void whatIsRememberedIsBounded() {
        // Given
        SourceState state = begun;
        for (int poll = 0; poll < 30; poll++) {
            int from = poll * 50;
            String items =
                    Stream.iterate(from, i -> i + 1)
                            .limit(50)
                            .map(i -> item("g" + i, "text " + i))
                            .collect(Collectors.joining());
            state = read(source, state, feed("Tides", items)).after();
        }

        // Then
        assertThat(state.memory().seen()).hasSize(250);
    }

    private Reading read(Source asked, SourceState before, Fetched answer) {
        return reader.read(asked, before, answer, NOW, 0.5);
    }

    private static Source named(Reading reading) {
        Source named = reading.source();
        assertThat(named).isNotNull();
        return named;
    }

    private static String onlyId(Reading reading) {
        assertThat(reading.fresh()).hasSize(1);
        return reading.fresh().getFirst().post().id();
    }

    private static Duration wait(SourceState state) {
        return Duration.between(NOW, state.rhythm().nextPollAt());
    }

    private static String item(String guid, String text) {
        return "<item><guid isPermaLink='false'>%s</guid><description>%s</description></item>"
                .formatted(guid, text);
    }

    private static Fetched feed(String title, String... items) {
        return feed(title, null, items);
    }

    private static Fetched feed(String title, @Nullable URI moved, String... items) {
        String text =
                "<rss><channel><title>%s</title><link>https://harbour.example/</link>%s</channel></rss>"
                        .formatted(title, String.join("", items));
        return document(text, moved);
    }

    private static Fetched document(String text) {
        return document(text, null);
    }

    private static Fetched document(String text, @Nullable URI moved) {
        return new Fetched.Document(
                text.getBytes(StandardCharsets.UTF_8),
                "application/rss+xml",
                URI.create(ADDRESS),
                moved,
                TAG,
                Duration.ZERO,
                null,
                null);
    }
}
