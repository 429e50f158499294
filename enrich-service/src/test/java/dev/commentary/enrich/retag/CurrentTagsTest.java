package dev.commentary.enrich.retag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.Lane;
import dev.commentary.contract.PostEvent;
import dev.commentary.contract.PublishedTag;
import dev.commentary.contract.WithdrawnPost;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurrentTagsTest {

    private static final EnrichedPost POST =
            TaggedPosts.tagged(
                    List.of(TaggedPosts.outlet("harbour-courier", "carried")),
                    List.of(),
                    TaggedPosts.date("2026-03-04", PublishedTag.DAY));

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_newest_tagging_counts_whatever_the_order_of_reading(boolean backwards) {
        // Given
        EnrichedPost anew = POST.withTags(List.of(), List.of(), POST.published(), List.of());
        List<PostEvent> events = List.of(POST, anew.asTagging(1), POST.asTagging(2));
        CurrentTags current = new CurrentTags();
        // When
        (backwards ? events.reversed() : events).forEach(current::take);
        // Then
        CurrentTags.Newest newest = current.find(POST.id()).orElseThrow();
        assertThat(newest.tagging()).isEqualTo(2);
        assertThat(newest.tags()).contains("outlet\tcarried harbour-courier");
        assertThat(newest.isOf(POST.revision())).isTrue();
        assertThat(newest.isOf(POST.revision() + 1_000)).isFalse();
    }

    @Test
    void a_withdrawn_post_has_no_newest_revision_to_be_tagged() {
        // Given
        CurrentTags current = new CurrentTags();
        // When
        current.take(
                new WithdrawnPost(
                        POST.id(), POST.revision() + 1_000, Lane.LIVE, POST.receivedAt()));
        current.take(POST.asTagging(3));
        // Then
        CurrentTags.Newest newest = current.find(POST.id()).orElseThrow();
        assertThat(newest.isOf(POST.revision())).isFalse();
        assertThat(newest.isOf(POST.revision() + 1_000)).isFalse();
    }

    @Test
    void a_person_who_took_the_same_number_makes_the_post_be_tagged_above_both() {
        // Given
        CurrentTags current = new CurrentTags();
        current.take(POST);
        // When
        current.find(POST.id()).orElseThrow().publishedAs(1, new String[] {"topic\tx"});
        // Then
        assertThat(current.collidesWith(POST)).isFalse();
        assertThat(current.collidesWith(POST.asTagging(1))).isTrue();
        assertThat(current.collidesWith(POST.asTagging(1))).isFalse();
        CurrentTags.Newest newest = current.find(POST.id()).orElseThrow();
        assertThat(newest.tagging()).isEqualTo(1);
        assertThat(newest.tags()).isEmpty();
    }
}
