package dev.commentary.enrich.retag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.PublishedTag;
import dev.commentary.enrich.retag.TagChanges.Change;
import dev.commentary.enrich.retag.TagChanges.Way;
import java.util.List;
import org.junit.jupiter.api.Test;

class TagChangesTest {

    private static final EnrichedPost BEFORE =
            TaggedPosts.tagged(
                    List.of(TaggedPosts.outlet("harbour-courier", "cited")),
                    List.of(TaggedPosts.topic("medtop:20000001", "shipping")),
                    TaggedPosts.date("2026-03-04", PublishedTag.DAY));

    @Test
    void the_same_tags_found_in_another_way_are_no_change() {
        EnrichedPost after =
                TaggedPosts.tagged(
                        BEFORE.outlets(),
                        List.of(TaggedPosts.topic("medtop:20000001", "ships, renamed")),
                        BEFORE.published());

        assertThat(between(BEFORE, after).any()).isFalse();
    }

    @Test
    void what_comes_and_goes_is_told_by_tag_and_role() {
        EnrichedPost after =
                TaggedPosts.tagged(
                        List.of(TaggedPosts.outlet("harbour-courier", "carried")),
                        List.of(),
                        BEFORE.published());

        assertThat(between(BEFORE, after).tags())
                .extracting(Change::kind, Change::value, Change::way)
                .containsExactlyInAnyOrder(
                        tuple("outlet", "carried harbour-courier", Way.ADDED),
                        tuple("outlet", "cited harbour-courier", Way.REMOVED),
                        tuple("topic", "medtop:20000001", Way.REMOVED));
    }

    @Test
    void another_date_is_one_change() {
        EnrichedPost after =
                TaggedPosts.tagged(
                        BEFORE.outlets(),
                        BEFORE.topics(),
                        TaggedPosts.date("2026-03-05", PublishedTag.DAY));

        assertThat(between(BEFORE, after).tags())
                .extracting(Change::kind, Change::way)
                .containsExactly(tuple("published", Way.CHANGED));
    }

    private static TagChanges between(EnrichedPost before, EnrichedPost after) {
        return TagChanges.between(TagKeys.texts(TagKeys.of(before).stream()), TagKeys.of(after));
    }
}
