package dev.commentary.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.contract.Lane;
import dev.commentary.ingest.acceptance.Acceptance;
import dev.commentary.ingest.acceptance.KnownPosts;
import dev.commentary.ingest.acceptance.Limits;
import dev.commentary.ingest.fetch.Fetched;
import dev.commentary.ingest.fetch.Validators;
import dev.commentary.ingest.html.HtmlReader;
import dev.commentary.ingest.page.PageResult;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds with summaries, poll by poll. */
class PageTextsTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String ADDRESS = "https://harbour.example/feed";
    private static final Validators TAG = new Validators("\"1\"", null);
    private static final PageResult DEAD =
            new PageResult.Unreachable("no robots.txt", Duration.ZERO, false);
    private static final PageResult DOWN = new PageResult.Unreachable("down", Duration.ZERO, true);

    private final SourceReader reader =
            new SourceReader(
                    new Acceptance(new KnownPosts(0), Limits.usual(), Clock.systemUTC()),
                    new Shelves(),
                    new Rhythm.Bounds(Duration.ofMinutes(1), Duration.ofHours(24)));
    private final Source source =
            new Source("s", SourceKind.FEED, ADDRESS, null, null, null, null, false, NOW, NOW);
    private SourceState state = SourceState.begin("s", NOW);
    private List<Wanted> asked = List.of();

    @Test
    void anEntryComesWithItsSummaryAndThenOnceWithItsPage() {
        // When
        Reading down = poll(DOWN, item("a"));
        Reading up = poll(page("a"), item("a"));
        Reading later = poll(page("a"), item("a"));

        // Then
        assertThat(bodies(down)).containsExactly(summary("a"));
        assertThat(bodies(up)).singleElement().asString().contains("whole of a");
        assertThat(later.fresh()).isEmpty();
        assertThat(asked).isEmpty();
        assertThat(state.memory().validators()).isEqualTo(TAG);
    }

    @Test
    void aPageIsTriedThreeTimes() {
        // When
        for (int polls = 0; polls < 3; polls++) {
            poll(DOWN, item("a"));
            assertThat(asked).hasSize(1);
        }
        poll(DOWN, item("a"));

        // Then
        assertThat(asked).isEmpty();
    }

    @Test
    void aHostThatCannotBeAskedIsGivenUpTooInTheEnd() {
        // When
        for (int polls = 0; polls < 10; polls++) {
            poll(DEAD, item("a"));
            assertThat(asked).hasSize(1);
        }
        for (int polls = 0; polls < 20; polls++) {
            poll(DEAD, item("a"));
        }

        // Then
        assertThat(asked).isEmpty();
        assertThat(state.memory().troubled()).isEmpty();
    }

    @Test
    void pagesInTroubleKeepNoOtherWaiting() {
        // When
        poll(DEAD, item("c"), item("b"), item("a"));
        Reading next = read(item("f"), item("e"), item("d"), item("c"), item("b"), item("a"));

        // Then
        assertThat(next.wantedInTurn())
                .extracting(wanted -> wanted.page().getPath())
                .containsExactly("/d", "/e", "/f", "/a", "/b", "/c");
    }

    @Test
    void aPageInTroubleDoesNotMakeHistoryOfWhatIsNew() {
        // When
        Reading first = poll(DEAD, item("a"));
        Reading second = poll(Map.of("/b", page("b")), DEAD, item("b"), item("a"));
        Reading third = poll(page("a"), item("b"), item("a"));

        // Then
        assertThat(lanes(first)).containsExactly(Lane.BACKFILL);
        assertThat(lanesByPath(second)).containsEntry("/b", Lane.LIVE);
        assertThat(lanesByPath(third)).isEqualTo(Map.of("/a", Lane.BACKFILL));
        assertThat(state.memory().late()).isEmpty();
    }

    @Test
    void aPageThatIsTriedAgainIsNoNewPost() {
        // Given
        poll(page("a"), item("a"));

        // When
        poll(DOWN, item("b"), item("a"));
        poll(DOWN, item("b"), item("a"));
        poll(page("b"), item("b"), item("a"));

        // Then
        assertThat(state.rhythm().posts()).isEqualTo(1);
    }

    @Test
    void anEntryThatNoLongerWantsItsPageIsSettled() {
        // Given
        poll(page("x"), item("x"));
        poll(DOWN, item("a"), item("x"));

        // When
        Reading whole = poll(DOWN, item("a", "The whole of a. ".repeat(40)), item("x"));
        Reading same = poll(DOWN, item("a", "The whole of a. ".repeat(40)), item("x"));

        // Then
        assertThat(whole.fresh()).hasSize(1);
        assertThat(same.fresh()).isEmpty();
        assertThat(state.rhythm().posts()).isEqualTo(1);
    }

    @Test
    void pagesThatWereNotFetchedAreNextAtOnceAndStillHistory() {
        // When
        Reading some = poll(Map.of("/a", page("a")), null, item("b"), item("a"));
        Instant next = state.rhythm().nextPollAt();
        Reading rest = poll(page("b"), item("b"), item("a"));

        // Then
        assertThat(lanesByPath(some)).isEqualTo(Map.of("/a", Lane.BACKFILL));
        assertThat(next).isEqualTo(NOW);
        assertThat(lanesByPath(rest)).isEqualTo(Map.of("/b", Lane.BACKFILL));
        assertThat(state.isFirst()).isFalse();
        assertThat(state.rhythm().posts()).isZero();
    }

    @Test
    void aServerThatWantsToBeLeftAloneIs() {
        // When
        poll(new PageResult.Unreachable("busy", Duration.ofHours(2), true), item("a"));

        // Then
        assertThat(state.rhythm().nextPollAt()).isEqualTo(NOW.plus(Duration.ofHours(2)));
    }

    @Test
    void aRefusedPageIsTheSummaryForGoodAndSaid() {
        // When
        Reading refused = poll(new PageResult.Refused("gone"), item("b"), item("a"));
        poll(page("a"), item("b"), item("a"));

        // Then
        assertThat(bodies(refused)).containsExactly(summary("a"), summary("b"));
        assertThat(refused.after().condition().warnings())
                .containsExactly(
                        "https://harbour.example/a: gone", "1 more pages could not be read");
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " https://harbour.example/a\n",
                "HTTPS://harbour.example/a",
                "https://harbour.example/a b",
                "https://harbour.example/ä",
                "/a"
            })
    void aLinkThatIsWrittenCarelesslyIsFollowed(String link) {
        assertThat(read(linked(link)).wanted()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mailto:a@harbour.example",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "ftp://harbour.example/a",
                "https://harbour.example/a|b"
            })
    void anEntryWhoseLinkIsNoPageComesAsItIs(String link) {
        // When
        Reading reading = read(linked(link));

        // Then
        assertThat(reading.wanted()).isEmpty();
        assertThat(reading.fresh()).hasSize(1);
    }

    /** All pages that are wanted turn out like this. */
    private Reading poll(PageResult all, String... items) {
        return poll(Map.of(), all, items);
    }

    /** Pages that are not named turn out otherwise; null if they are not fetched. */
    private Reading poll(
            Map<String, PageResult> byPath, @Nullable PageResult others, String... items) {
        Reading reading = read(items);
        asked = reading.wanted();
        Map<String, PageResult> found =
                asked.stream()
                        .filter(w -> others != null || byPath.containsKey(w.page().getPath()))
                        .collect(
                                Collectors.toMap(
                                        Wanted::key,
                                        w ->
                                                Objects.requireNonNull(
                                                        byPath.getOrDefault(
                                                                w.page().getPath(), others))));
        Reading whole = asked.isEmpty() ? reading : reader.complete(reading, state, found, NOW);
        state = whole.after();
        return whole;
    }

    private Reading read(String... items) {
        String feed =
                "<rss><channel><title>Tides</title><link>https://harbour.example/</link>%s</channel></rss>"
                        .formatted(String.join("", items));
        Fetched answer =
                new Fetched.Document(
                        feed.getBytes(StandardCharsets.UTF_8),
                        "application/rss+xml",
                        URI.create(ADDRESS),
                        null,
                        TAG,
                        Duration.ZERO,
                        null,
                        null);
        return reader.read(source, state, answer, NOW, 0.5);
    }

    private static Stream<Reading.Fresh> fresh(Reading reading) {
        return reading.fresh().stream();
    }

    private static List<String> bodies(Reading reading) {
        return fresh(reading).map(post -> post.post().draft().body()).toList();
    }

    private static List<Lane> lanes(Reading reading) {
        return fresh(reading).map(Reading.Fresh::lane).toList();
    }

    private static Map<String, Lane> lanesByPath(Reading reading) {
        Function<Reading.Fresh, String> path =
                post -> URI.create(Objects.requireNonNull(post.post().draft().url())).getPath();
        return fresh(reading).collect(Collectors.toMap(path, Reading.Fresh::lane));
    }

    private static PageResult page(String name) {
        String text =
                "<p>%s</p><p>And this is the whole of %s, which goes on for much longer.</p>"
                        .formatted(summary(name), name);
        return new PageResult.Read(HtmlReader.read(text, ""));
    }

    private static String item(String name) {
        return item(name, summary(name));
    }

    private static String item(String name, String text) {
        return ("<item><guid>https://harbour.example/%1$s</guid><link>https://harbour.example/%1$s</link>"
                        + "<title>Harbour %1$s</title><description>%2$s</description></item>")
                .formatted(name, text);
    }

    private static String linked(String link) {
        return "<item><title>Harbour</title><link>%s</link><description>Short.</description></item>"
                .formatted(link);
    }

    private static String summary(String name) {
        return "What the harbour council said about " + name + ".";
    }
}
