package dev.commentary.index.elastic;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import java.io.IOException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks what a reader would find. Thread-safe. */
@Component
public final class Search {

    private final ElasticCalls elasticsearch;

    Search(ElasticCalls elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** Whether a search finds this revision of a post, or a newer one. */
    public boolean finds(String id, long revision) throws IOException {
        Request request = new Request("POST", "/" + IndexNames.READ + "/_count");
        request.setJsonEntity(
                """
                {"query": {"bool": {"filter": [
                    {"term": {"id": "%s"}}, {"range": {"revision": {"gte": %d}}}]}}}
                """
                        .formatted(id, revision));
        return JsonMapper.shared()
                        .readTree(elasticsearch.send(request).body())
                        .path("count")
                        .asInt(0)
                > 0;
    }
}
