package dev.commentary.feed.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HighlightTest {

    @Test
    void found_words_become_positions() {
        // When
        Highlight highlight =
                Highlight.read("body", "the \ue000tide\ue001 and the \ue000quay\ue001");
        // Then
        assertThat(highlight.text()).isEqualTo("the tide and the quay");
        assertThat(highlight.marks()).containsExactly(new Mark(4, 8), new Mark(17, 21));
    }

    @Test
    void signs_that_do_not_pair_mark_nothing() {
        assertThat(Highlight.read("body", "\ue001a \ue000b"))
                .isEqualTo(new Highlight("body", "a b", List.of()));
    }
}
