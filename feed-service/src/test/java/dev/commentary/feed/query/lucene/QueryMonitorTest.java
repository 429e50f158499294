package dev.commentary.feed.query.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.Evidence;
import dev.commentary.contract.Lane;
import dev.commentary.feed.query.Parsed;
import dev.commentary.feed.query.QueryNode;
import dev.commentary.feed.query.QueryParser;
import dev.commentary.feed.query.SamplePosts;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which posts a query finds in memory, and that stream and stored queries agree on it. */
class QueryMonitorTest {

    private static final EnrichedPost POST =
            SamplePosts.tariffs("00000000000000000000000000000001", Lane.LIVE);

    @AutoClose private final QueryMonitor monitor = new QueryMonitor();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tariff",
                "CAFE",
                "café",
                "ministers tariffs",
                "\"trade war\"",
                "\"steel quotas\"",
                "trade-war",
                "lumber OR quota",
                "tariffs NOT lumber",
                "NOT lumber",
                "-lumber -fish",
                "(lumber OR steel) -fish",
                "outlet:harbour-gazette",
                "outlet:cited:evening-bell steel",
                "topic:medtop:20000345",
                "topic:medtop:04000000",
                "author:\"ada quill\"",
                "language:en",
                "gazette",
                "NOT (lumber OR outlet:evening-bell)",
            })
    void finds(String query) {
        assertThat(stored(query)).as("stored").isTrue();
        assertThat(inStream(query)).as("in the stream").isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lumber",
                "\"war trade\"",
                "\"agreed steel\"",
                "steel -tariffs",
                "NOT tariff",
                "outlet:evening-bell",
                "outlet:cited:harbour-gazette",
                "topic:medtop:15000000",
                "author:quill",
                "language:de",
            })
    void doesNotFind(String query) {
        assertThat(stored(query)).as("stored").isFalse();
        assertThat(inStream(query)).as("in the stream").isFalse();
    }

    @Test
    void showsTheWordsThatItFound() {
        // Given
        monitor.put("a", read("tariffs OR \"trade war\" OR lumber"));

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
    void aQueryPutAgainReplacesTheEarlierOne() {
        // Given
        monitor.put("a", read("tariffs"));

        // When
        monitor.put("a", read("lumber"));

        // Then
        assertThat(monitor.match(POST)).isEmpty();
    }

    @Test
    void aQueryRemovedFindsNothingMore() {
        // Given
        monitor.put("a", read("tariffs"));
        monitor.put("b", read("tariffs"));

        // When
        monitor.remove("a");

        // Then
        assertThat(monitor.match(POST)).extracting(QueryHit::id).containsExactly("b");
    }

    private boolean stored(String query) {
        monitor.put("only", read(query));
        return !monitor.match(POST).isEmpty();
    }

    private static boolean inStream(String query) {
        return PostIndex.of(POST).matches(LuceneQueries.of(read(query)));
    }

    private static QueryNode read(String query) {
        return ((Parsed.Query) QueryParser.parse(query)).node();
    }
}
