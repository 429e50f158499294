package dev.commentary.feed.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dev.commentary.contract.EnrichedPost;
import dev.commentary.feed.interest.Archive;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All posts of a point in time, by {@code search_after}. For one thread. */
final class ElasticReading implements Archive.Reading {

    private static final Logger LOG = LoggerFactory.getLogger(ElasticReading.class);
    private static final Time KEPT_ALIVE = Time.of(t -> t.time("2m"));

    private final ElasticsearchClient elasticsearch;
    private final Query query;
    private final String pointInTime;
    private final long total;
    private List<FieldValue> after = List.of();

    private ElasticReading(
            ElasticsearchClient elasticsearch, Query query, String pointInTime, long total) {
        this.elasticsearch = elasticsearch;
        this.query = query;
        this.pointInTime = pointInTime;
        this.total = total;
    }

    static ElasticReading open(ElasticsearchClient elasticsearch, String alias, Query query)
            throws IOException {
        long total = elasticsearch.count(c -> c.index(alias).query(query)).count();
        String id = elasticsearch.openPointInTime(p -> p.index(alias).keepAlive(KEPT_ALIVE)).id();
        return new ElasticReading(elasticsearch, query, id, total);
    }

    @Override
    public long total() {
        return total;
    }

    @Override
    public Archive.Fetched next(int number) {
        try {
            List<Hit<EnrichedPost>> hits =
                    elasticsearch.search(request(number), EnrichedPost.class).hits().hits();
            if (!hits.isEmpty()) {
                after = hits.getLast().sort();
            }
            return new Archive.Posts(
                    hits.stream().map(Hit::source).filter(Objects::nonNull).toList());
        } catch (IOException | ElasticsearchException e) {
            return ElasticArchive.unavailable(e);
        }
    }

    @Override
    public void close() {
        try {
            elasticsearch.closePointInTime(p -> p.id(pointInTime));
        } catch (IOException | ElasticsearchException e) {
            // It ends by itself when nobody keeps it alive.
            LOG.debug("A point in time was not closed: {}", e.toString());
        }
    }

    private SearchRequest request(int number) {
        return SearchRequest.of(s -> {
            s.pit(p -> p.id(pointInTime).keepAlive(KEPT_ALIVE))
                    .query(query)
                    .size(number)
                    .trackTotalHits(t -> t.enabled(false))
                    .sort(o -> o.field(f -> f.field("receivedAt").order(SortOrder.Desc)))
                    .sort(o -> o.field(f -> f.field("id").order(SortOrder.Desc)));
            return after.isEmpty() ? s : s.searchAfter(after);
        });
    }
}
