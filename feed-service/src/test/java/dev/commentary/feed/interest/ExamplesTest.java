package dev.commentary.feed.interest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExamplesTest {

    @Test
    void whatIsSaidLastOfAPostCounts() {
        // Given
        Examples before = new Examples(Set.of("a", "b"), Set.of("c", "d"));

        // When
        Examples after = before.with(new Examples(Set.of("c"), Set.of("a")), List.of("d"));

        // Then
        assertThat(after).isEqualTo(new Examples(Set.of("b", "c"), Set.of("a")));
        assertThat(after.fingerprint()).isNotEqualTo(before.fingerprint());
    }

    @Test
    void theOrderInWhichTheyWereGivenIsKeptAndChangesNothing() {
        Examples one = Examples.NONE.with(new Examples(Set.of("b"), Set.of()), List.of());
        Examples two = one.with(new Examples(Set.of("a"), Set.of()), List.of());

        assertThat(two.accepted()).containsExactly("b", "a");
        assertThat(two.fingerprint())
                .isEqualTo(new Examples(Set.of("a", "b"), Set.of()).fingerprint());
    }
}
