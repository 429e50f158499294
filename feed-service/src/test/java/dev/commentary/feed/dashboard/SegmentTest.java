package dev.commentary.feed.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.commentary.feed.dashboard.Segment.TagMark;
import dev.commentary.feed.post.Mark;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentTest {

    @Test
    void a_text_is_cut_where_marks_begin_and_end() {
        assertThat(Segment.cut("the Harbour Courier", List.of(mark(4, 11, "carried-1"))))
                .containsExactly(
                        new Segment("the ", false, "", ""),
                        new Segment("Harbour", true, "carried-1", "carried"),
                        new Segment(" Courier", false, "", ""));
    }

    @Test
    void marks_that_overlap_share_the_words_between() {
        assertThat(Segment.cut("abcdef", List.of(mark(0, 4, "topic-1"), mark(2, 6, "topic-2"))))
                .extracting(Segment::text, Segment::tags)
                .containsExactly(
                        tuple("ab", "topic-1"),
                        tuple("cd", "topic-1 topic-2"),
                        tuple("ef", "topic-2"));
    }

    @Test
    void marks_outside_the_text_do_no_harm() {
        assertThat(Segment.cut("abc", List.of(mark(-5, 99, "topic-1"), mark(50, 60, "topic-2"))))
                .containsExactly(new Segment("abc", true, "topic-1", "topic"));
        assertThat(Segment.cut("", List.of(mark(0, 1, "topic-1")))).isEmpty();
        assertThat(Segment.cut("abc", List.of(mark(2, 1, "topic-1"))))
                .allMatch(segment -> !segment.marked());
    }

    private static TagMark mark(int start, int end, String tag) {
        return new TagMark(new Mark(start, end), tag);
    }
}
