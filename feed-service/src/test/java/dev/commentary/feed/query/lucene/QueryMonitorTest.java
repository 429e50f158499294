package dev.commentary.feed.query.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.Evidence;
import dev.commentary.feed.query.SamplePosts;
import dev.commentary.feed.query.SampleQueries;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which posts a query finds in memory, and that stream and stored queries agree on it. */
class QueryMonitorTest {

    private static final EnrichedPost POST = SampleQueries.POST;

    @AutoClose private final QueryMonitor monitor = new QueryMonitor();

    @ParameterizedTest
    @MethodSource("dev.commentary.feed.query.SampleQueries#hits")
    void finds(String query) {
        assertThat(stored(query)).as("stored").isTrue();
        assertThat(inStream(query)).as("in the stream").isTrue();
    }

    @ParameterizedTest
    @MethodSource("dev.commentary.feed.query.SampleQueries#misses")
    void doesNotFind(String query) {
        assertThat(stored(query)).as("stored").isFalse();
        assertThat(inStream(query)).as("in the stream").isFalse();
    }

    @Test
    void showsTheWordsThatItFound() {
        // Given
        monitor.put("a", SampleQueries.read("tariffs OR \"trade war\" OR lumber"));

        // When
        List<QueryHit> hits = monitor.match(POST);

        // Then
        assertThat(hits)
                .containsExactly(
                        new QueryHit(
                                "a",
                                List.of(
                                        new Evidence("title", 26, 33),
                                        new Evidence("body", 40, 50))));
        assertThat(SamplePosts.BODY.substring(40, 50)).isEqualTo("trade wars");
    }

    @Test
    void showsTheTwoWordsThatAreNearEachOtherAndNotWhatIsBetween() {
        // Given
        monitor.put("a", SampleQueries.read("ministers NEAR/4 \"steel quotas\""));

        // Then
        assertThat(monitor.match(POST))
                .containsExactly(
                        new QueryHit(
                                "a",
                                List.of(
                                        new Evidence("body", 0, 9),
                                        new Evidence("body", 22, 27),
                                        new Evidence("body", 28, 33))));
    }

    @Test
    void aQueryPutAgainReplacesTheEarlierOne() {
        // Given
        monitor.put("a", SampleQueries.read("tariffs"));

        // When
        monitor.put("a", SampleQueries.read("lumber"));

        // Then
        assertThat(monitor.match(POST)).isEmpty();
    }

    @Test
    void aQueryRemovedFindsNothingMore() {
        // Given
        monitor.put("a", SampleQueries.read("tariffs"));
        monitor.put("b", SampleQueries.read("tariffs"));

        // When
        monitor.remove("a");

        // Then
        assertThat(monitor.match(POST)).extracting(QueryHit::id).containsExactly("b");
    }

    private boolean stored(String query) {
        monitor.put("only", SampleQueries.read(query));
        return !monitor.match(POST).isEmpty();
    }

    private static boolean inStream(String query) {
        return PostIndex.of(POST).matches(LuceneQueries.of(SampleQueries.read(query)));
    }
}
