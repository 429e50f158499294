package dev.commentary.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicsTest {

    @ParameterizedTest
    @CsvSource({
        "LIVE, commentary.received, commentary.enriched",
        "BACKFILL, commentary.received.backfill, commentary.enriched.backfill",
    })
    void theLanesTravelApart(Lane lane, String received, String enriched) {
        assertThat(Topics.received(lane)).isEqualTo(received);
        assertThat(Topics.enriched(lane)).isEqualTo(enriched);
    }

    @Test
    void whatHoldsPostsOrStateIsCompactedAndRejectionsNever() {
        assertThat(Topics.COMPACTED)
                .containsExactlyInAnyOrder(
                        "commentary.received",
                        "commentary.received.backfill",
                        "commentary.enriched",
                        "commentary.enriched.backfill",
                        "commentary.enriched.retagged",
                        "commentary.corrections",
                        "commentary.retags",
                        "commentary.interests",
                        "commentary.models",
                        "commentary.interest-matches",
                        "commentary.interest-scans",
                        "commentary.alerts",
                        "commentary.deliveries",
                        "commentary.sources",
                        "commentary.source-states",
                        "commentary.source-posts",
                        "commentary.source-subscriptions")
                .doesNotContain(Topics.REJECTED);
    }
}
