package dev.commentary.feed.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.MgetResponse;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dev.commentary.contract.EnrichedPost;
import dev.commentary.feed.interest.Archive;
import dev.commentary.feed.query.QueryNode;
import dev.commentary.feed.query.elastic.ElasticQueries;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The posts of the archive in Elasticsearch. Thread-safe. */
final class ElasticArchive implements Archive {

    private static final Logger LOG = LoggerFactory.getLogger(ElasticArchive.class);
    private static final Query NOT_WITHDRAWN =
            Query.of(q ->
                    q.bool(b -> b.mustNot(n -> n.term(t -> t.field("withdrawn").value(true)))));

    private final ElasticsearchClient elasticsearch;
    private final String alias;

    ElasticArchive(ElasticsearchClient elasticsearch, String alias) {
        this.elasticsearch = elasticsearch;
        this.alias = alias;
    }

    @Override
    public Fetched posts(Collection<String> ids) {
        if (ids.isEmpty()) {
            return new Posts(List.of());
        }
        try {
            MgetResponse<StoredPost> answer =
                    elasticsearch.mget(
                            m -> m.index(alias).ids(new ArrayList<>(ids)), StoredPost.class);
            List<EnrichedPost> posts = new ArrayList<>();
            for (MultiGetResponseItem<StoredPost> item : answer.docs()) {
                @Nullable StoredPost stored = item.isResult() ? item.result().source() : null;
                if (stored != null && stored.looked() instanceof Looked.Found found) {
                    posts.add(found.post());
                }
            }
            return new Posts(posts);
        } catch (IOException | ElasticsearchException e) {
            return unavailable(e);
        }
    }

    @Override
    public Fetched sample(int number, long seed) {
        return search(
                Query.of(q ->
                        q.functionScore(f ->
                                f.query(NOT_WITHDRAWN)
                                        .functions(s ->
                                                s.randomScore(r ->
                                                        r.seed(Long.toString(seed))
                                                                .field("_seq_no"))))),
                number);
    }

    @Override
    public Fetched find(QueryNode query, int number) {
        return search(
                Query.of(q -> q.bool(b -> b.must(ElasticQueries.of(query)).filter(NOT_WITHDRAWN))),
                number);
    }

    @Override
    public Optional<Reading> read() {
        try {
            return Optional.of(ElasticReading.open(elasticsearch, alias, NOT_WITHDRAWN));
        } catch (IOException | ElasticsearchException e) {
            unavailable(e);
            return Optional.empty();
        }
    }

    private Fetched search(Query query, int number) {
        try {
            return new Posts(
                    posts(SearchRequest.of(s -> s.index(alias).query(query).size(number))));
        } catch (IOException | ElasticsearchException e) {
            return unavailable(e);
        }
    }

    private List<EnrichedPost> posts(SearchRequest request) throws IOException {
        return elasticsearch.search(request, EnrichedPost.class).hits().hits().stream()
                .map(Hit::source)
                .filter(Objects::nonNull)
                .toList();
    }

    static Unavailable unavailable(Exception e) {
        LOG.warn("The archive did not answer: {}", e.toString());
        return new Unavailable("the archive does not answer at the moment");
    }
}
