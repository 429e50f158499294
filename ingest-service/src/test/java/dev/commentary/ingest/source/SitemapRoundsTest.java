package dev.commentary.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.contract.Lane;
import dev.commentary.ingest.fetch.Fetched;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rounds over an index of sitemaps, as if every page could be fetched at once. */
class SitemapRoundsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final String SITE = "https://harbour.example/";
    private static final String INDEX = SITE + "index.xml";

    private final Rhythm.Bounds bounds =
            new Rhythm.Bounds(Duration.ofMinutes(1), Duration.ofHours(24));
    private final ListReader reader = new ListReader();
    private final Source source =
            new Source("s", SourceKind.SITEMAP, INDEX, null, null, null, null, false, NOW, NOW);
    private final Map<String, String> documents = new LinkedHashMap<>();
    private SourceState state = SourceState.begin("s", NOW);

    /** What one round asked for and what it found. */
    private record Round(List<String> asked, List<Wanted> wanted, List<String> warnings) {

        List<Lane> lanes() {
            return wanted.stream().map(Wanted::lane).distinct().toList();
        }
    }

    @Test
    void anIndexOfMoreThanARoundReadsIsReadWholeInSomeRoundsAndAllOfItIsHistory() {
        // Given
        index(IntStream.range(0, 120).mapToObj(i -> map(i, null, page("p" + i, null))).toList());

        // When
        List<Round> rounds = List.of(round(), round(), round());

        // Then
        assertThat(rounds).extracting(round -> round.asked().size()).containsExactly(51, 51, 51);
        assertThat(rounds.getFirst().warnings().getFirst()).startsWith("70 more sitemaps");
        assertThat(rounds.stream().flatMap(round -> round.wanted().stream()).distinct())
                .hasSize(120)
                .extracting(Wanted::lane)
                .containsOnly(Lane.BACKFILL);
        assertThat(state.rhythm().posts()).isZero();
    }

    @Test
    void sitemapsThatDoNotSayWhenTheyChangedHaveTheirTurnsInOrder() {
        // Given
        index(IntStream.range(0, 70).mapToObj(i -> map(i, null, page("p" + i, null))).toList());

        // When
        List<String> second = List.of(round(), round()).getLast().asked().stream().skip(1).toList();

        // Then
        assertThat(second).hasSize(50).startsWith(at("map50"), at("map51")).endsWith(at("map29"));
    }

    @Test
    void aSitemapThatWasNotThereBeforeHoldsNews() {
        // Given
        index(List.of(map(1, "2026-01-01", page("a", null))));
        round();
        index(
                List.of(
                        map(1, "2026-01-01", page("a", null)),
                        map(2, "2026-03-01", page("b", "2026-03-01"))));

        // When
        Round round = round();

        // Then
        assertThat(round.asked()).containsExactly(INDEX, at("map2"));
        assertThat(round.lanes()).containsExactly(Lane.LIVE);
        assertThat(state.rhythm().posts()).isOne();
    }

    @Test
    void aPageThatIsListedLongAfterItChangedIsHistory() {
        // Given
        index(List.of(map(1, "2026-01-01", page("a", null))));
        round();
        index(List.of(map(1, "2026-03-01", page("a", null) + page("old", "2019-05-06T10:00Z"))));

        // When
        Round round = round();

        // Then
        assertThat(round.wanted()).extracting(Wanted::page).containsExactly(URI.create(at("old")));
        assertThat(round.lanes()).containsExactly(Lane.BACKFILL);
        assertThat(state.rhythm().posts()).isZero();
    }

    @Test
    void sitemapsAreRememberedLongerThanTheirPages() {
        // Given
        index(
                IntStream.range(0, 4)
                        .mapToObj(i -> map(i, "2026-01-0" + (i + 1), pages(i, 20_000)))
                        .toList());
        round();

        // When
        Round round = round();

        // Then
        assertThat(round.asked()).containsExactly(INDEX);
    }

    @Test
    void pagesOfTheNewestSitemapAreForgottenLast() {
        // Given
        List<String> old = new ArrayList<>();
        IntStream.range(0, 4)
                .forEach(i -> old.add(map(i, "2026-01-0" + (i + 1), pages(i, 20_000))));
        index(old);
        round();

        // When
        old.set(3, map(3, "2026-03-01", pages(3, 20_000) + page("new", "2026-03-01")));
        index(old);
        Round round = round();

        // Then
        assertThat(round.wanted()).extracting(Wanted::page).containsExactly(URI.create(at("new")));
    }

    @Test
    void aBrokenLastSitemapDoesNotMakeTheSourceEmpty() {
        // Given
        index(List.of(map(1, "2026-01-02", page("a", null)), map(2, "2026-01-01", "")));
        documents.put(at("map2"), "no sitemap");

        // When
        Round round = round();

        // Then
        assertThat(round.warnings().getFirst()).contains("map2", "no sitemap");
        assertThat(SourceStatus.of(source, state, NOW)).isEqualTo(SourceStatus.HEALTHY);
    }

    private Round round() {
        List<String> asked = new ArrayList<>();
        List<Wanted> wanted = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        do {
            URI address = reader.next(source, state).address();
            asked.add(address.toString());
            Asked poll = new Asked(source, state, NOW, 0, bounds);
            Reading reading = reader.read(poll, document(address));
            wanted.addAll(reading.wanted());
            warnings.addAll(reading.after().condition().warnings());
            state = reading.after();
        } while (!state.memory().isThrough());
        return new Round(asked, wanted, warnings);
    }

    private Fetched document(URI address) {
        @Nullable String content = documents.get(address.toString());
        assertThat(content).as(address.toString()).isNotNull();
        return Documents.xml(content, address);
    }

    private void index(List<String> maps) {
        documents.put(INDEX, "<sitemapindex>" + String.join("", maps) + "</sitemapindex>");
    }

    /** An entry of an index, whose document is there from now on. */
    private String map(int number, @Nullable String modified, String pages) {
        documents.put(at("map" + number), "<urlset>" + pages + "</urlset>");
        return "<sitemap><loc>%s</loc>%s</sitemap>"
                .formatted(at("map" + number), lastmod(modified));
    }

    private static String pages(int map, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> page(map + "-" + i, null))
                .collect(Collectors.joining());
    }

    private static String page(String name, @Nullable String modified) {
        return "<url><loc>%s</loc>%s</url>".formatted(at(name), lastmod(modified));
    }

    private static String lastmod(@Nullable String modified) {
        return modified == null ? "" : "<lastmod>%s</lastmod>".formatted(modified);
    }

    private static String at(String name) {
        return SITE + name;
    }
}
