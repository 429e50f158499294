package dev.commentary.feed.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.GetResponse;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import dev.commentary.contract.Corrected;
import dev.commentary.contract.EnrichedPost;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts by their ids, as Elasticsearch has them at this very moment. Thread-safe. */
public final class StoredPosts {

    private static final Logger LOG = LoggerFactory.getLogger(StoredPosts.class);

    private final ElasticsearchClient elasticsearch;
    private final String alias;

    StoredPosts(ElasticsearchClient elasticsearch, String alias) {
        this.elasticsearch = elasticsearch;
        this.alias = alias;
    }

    public Looked find(String id) {
        try {
            GetResponse<StoredPost> answer =
                    elasticsearch.get(g -> g.index(alias).id(id), StoredPost.class);
            @Nullable StoredPost stored = answer.source();
            return answer.found() && stored != null ? stored.looked() : new Looked.Unknown();
        } catch (IOException | ElasticsearchException e) {
            return new Looked.Unavailable(reason(e));
        }
    }

    /** What became of looking for each; empty where Elasticsearch does not answer. */
    public Map<String, Looked> findAll(List<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        try {
            Map<String, Looked> found = new LinkedHashMap<>();
            for (MultiGetResponseItem<StoredPost> item :
                    elasticsearch.mget(m -> m.index(alias).ids(ids), StoredPost.class).docs()) {
                if (item.isResult()) {
                    @Nullable StoredPost stored = item.result().source();
                    found.put(
                            item.result().id(),
                            stored == null ? new Looked.Unknown() : stored.looked());
                }
            }
            return found;
        } catch (IOException | ElasticsearchException e) {
            LOG.debug("Elasticsearch did not answer: {}", e.toString());
            return Map.of();
        }
    }

    /** What posts tell of their corrections; those that Elasticsearch does not have are missing. */
    public Map<String, List<Corrected>> corrected(List<String> ids) throws IOException {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<String, List<Corrected>> found = new LinkedHashMap<>();
        for (MultiGetResponseItem<EnrichedPost> item :
                elasticsearch
                        .mget(
                                m -> m.index(alias).ids(ids).sourceIncludes("corrected"),
                                EnrichedPost.class)
                        .docs()) {
            @Nullable EnrichedPost post = item.isResult() ? item.result().source() : null;
            if (post != null) {
                found.put(item.result().id(), post.corrected());
            }
        }
        return found;
    }

    static String reason(Exception e) {
        LOG.warn("Elasticsearch did not answer a search: {}", e.toString());
        return e instanceof ElasticsearchException refused && refused.status() == 404
                ? "The index does not exist yet; index-service makes it when it starts."
                : "The search does not answer at the moment.";
    }
}
