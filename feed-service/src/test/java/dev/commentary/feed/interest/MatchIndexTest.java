package dev.commentary.feed.interest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.plumbing.state.Place;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MatchIndexTest {

    private final MatchIndex index = new MatchIndex();

    @Test
    void matchesAreKnownByTopicTheNewestFirstAndByPost() {
        // Given
        put("harbour", "old", 1);
        put("harbour", "new", 2);
        put("trade", "old", 1);

        // Then
        assertThat(index.newest("harbour")).extracting(Match::post).containsExactly("new", "old");
        assertThat(index.interestsOf("old")).containsExactlyInAnyOrder("harbour", "trade");
        assertThat(index.count("harbour")).isEqualTo(2);
    }

    @Test
    void whatIsRemovedIsGone() {
        // Given
        put("harbour", "old", 1);

        // When
        index.removed(Match.key("harbour", "old"));
        index.removed(Match.key("nothing", "of it"));

        // Then
        assertThat(index.contains("harbour", "old")).isFalse();
        assertThat(index.count("harbour")).isZero();
    }

    private void put(String interest, String post, long second) {
        Match match = new Match(interest, post, Instant.ofEpochSecond(second), .9);
        index.put(match.key(), match, new Place(0, 0));
    }
}
