package dev.commentary.feed.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.feed.search.Facets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineBarsTest {

    @Test
    void a_single_bar_stays_a_bar() {
        // When
        TimelineBars bars =
                TimelineBars.of(
                        new Facets.Histogram(
                                "1d",
                                List.of(new Facets.Bar(Instant.parse("2026-01-01T00:00:00Z"), 3))),
                        FeedAddress.ofEverything());
        // Then
        assertThat(bars.bars().getFirst().room()).isEqualTo(1000);
        assertThat(bars.bars().getFirst().fill()).isEqualTo(120);
        assertThat(bars.bars().getFirst().fillX()).isEqualTo(440);
    }

    @Test
    void bars_share_the_width_and_the_tallest_takes_the_height() {
        // When
        TimelineBars bars =
                TimelineBars.of(
                        new Facets.Histogram(
                                "1M",
                                List.of(
                                        new Facets.Bar(Instant.parse("2026-01-01T00:00:00Z"), 10),
                                        new Facets.Bar(Instant.parse("2026-02-01T00:00:00Z"), 0))),
                        FeedAddress.ofEverything().with("q", "tide"));
        // Then
        TimelineBars.Bar january = bars.bars().getFirst();
        assertThat(january.height()).isEqualTo(100);
        assertThat(january.room()).isEqualTo(500);
        assertThat(january.label()).isEqualTo("January 2026: 10 posts");
        assertThat(january.href()).isEqualTo("/?q=tide&from=2026-01&to=2026-01");
        assertThat(bars.bars().getLast().height()).isZero();
        assertThat(bars.last()).isEqualTo("February 2026");
    }
}
