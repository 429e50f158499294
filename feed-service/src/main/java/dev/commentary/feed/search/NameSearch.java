package dev.commentary.feed.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.aggregations.TermsInclude;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.SourceConfig;
import co.elastic.clients.json.JsonData;
import dev.commentary.contract.EnrichedPost;
import dev.commentary.feed.query.PostFields;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Looks up the names of outlets and topics that the directory does not know yet, in one post of
 * each. Asks nothing once they are known. Thread-safe.
 */
final class NameSearch {

    private static final String VALUES = "values";
    private static final String POST = "post";
    private static final SourceConfig TAGS =
            SourceConfig.of(s -> s.filter(f -> f.includes("outlets", "topics")));
    private static final int MOST_TOPICS = 2_000;
    private static final int MOST_OUTLETS = 2_000;

    private final ElasticsearchClient elasticsearch;
    private final String alias;
    private final NameDirectory names;

    NameSearch(ElasticsearchClient elasticsearch, String alias, NameDirectory names) {
        this.elasticsearch = elasticsearch;
        this.alias = alias;
        this.names = names;
    }

    void learnOutlets(List<String> ids) throws IOException {
        List<String> unknown =
                ids.stream().filter(Predicate.not(names::knowsOutlet)).distinct().toList();
        List<String> keys =
                unknown.stream().flatMap(id -> Set.of(id, "cited:" + id).stream()).toList();
        learn(PostFields.OUTLET_KEYS, keys);
    }

    void learnTopics(List<String> codes) throws IOException {
        learn(
                PostFields.TOPIC_CODES,
                codes.stream().filter(Predicate.not(names::knowsTopic)).toList());
    }

    /** Learns the labels of all topics that posts have. */
    void learnAllTopics() throws IOException {
        Aggregation topics =
                Aggregation.of(
                        a -> a.terms(t -> t.field(PostFields.TOPIC_CODES).size(MOST_TOPICS)));
        learnTopics(FacetQueries.values(count(topics)));
    }

    /** Learns the names of the outlets that most posts have. */
    void learnAllOutlets() throws IOException {
        Aggregation outlets =
                Aggregation.of(
                        a -> a.terms(t -> t.field(PostFields.OUTLET_KEYS).size(MOST_OUTLETS)));
        learnOutlets(FacetQueries.values(count(outlets)));
    }

    private void learn(String field, List<String> keys) throws IOException {
        if (keys.isEmpty()) {
            return;
        }
        Aggregation names = Aggregation.of(a -> a.topHits(h -> h.size(1).source(TAGS)));
        TermsInclude only = TermsInclude.of(i -> i.terms(keys));
        Aggregation ofEach =
                Aggregation.of(a ->
                        a.terms(t -> t.field(field).size(keys.size()).include(only))
                                .aggregations(POST, names));
        @Nullable Aggregate values = count(ofEach);
        if (values != null) {
            values.sterms().buckets().array().forEach(this::learn);
        }
    }

    private @Nullable Aggregate count(Aggregation by) throws IOException {
        SearchRequest nothingBut =
                SearchRequest.of(s -> s.index(alias).size(0).aggregations(VALUES, by));
        return elasticsearch.search(nothingBut, Void.class).aggregations().get(VALUES);
    }

    private void learn(StringTermsBucket bucket) {
        @Nullable Aggregate post = bucket.aggregations().get(POST);
        if (post == null) {
            return;
        }
        for (Hit<JsonData> hit : post.topHits().hits().hits()) {
            @Nullable JsonData source = hit.source();
            if (source != null) {
                names.learn(source.to(EnrichedPost.class));
            }
        }
    }
}
