package dev.commentary.feed.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void a_short_text_is_its_own_excerpt_on_one_line() {
        assertThat(Excerpt.of(" One.\n\nTwo. ")).isEqualTo("One. Two.");
    }

    @Test
    void a_long_text_ends_with_a_whole_sentence() {
        assertThat(Excerpt.of("Ships wait at the quay for the tide. ".repeat(20)))
                .endsWith("tide.")
                .hasSizeBetween(140, 280);
    }

    @Test
    void a_long_sentence_ends_with_a_whole_word() {
        assertThat(Excerpt.of("ships wait ".repeat(50))).endsWith("…").hasSizeLessThan(282);
        assertThat(Excerpt.of("x".repeat(500))).endsWith("x…").hasSize(280);
    }
}
