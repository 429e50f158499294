package dev.commentary.index;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import dev.commentary.index.elastic.IndexNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What the tests ask the real Elasticsearch. */
final class Elasticsearch {

    private final Rest5Client client;

    Elasticsearch(Rest5Client client) {
        this.client = client;
    }

    /** The document of a post, a missing node where there is none. */
    JsonNode document(String id) {
        return ask("GET", "/" + IndexNames.WRITE + "/_doc/" + id).path("_source");
    }

    long version(String id) {
        return ask("GET", "/" + IndexNames.WRITE + "/_doc/" + id).path("_version").asLong(0);
    }

    /** The index template as index-service put it. */
    JsonNode template() {
        return ask("GET", "/_index_template/" + IndexNames.TEMPLATE)
                .at("/index_templates/0/index_template");
    }

    JsonNode search(String query) {
        ask("POST", "/" + IndexNames.READ + "/_refresh");
        return ask("GET", "/" + IndexNames.READ + "/_search?default_operator=AND&" + query)
                .path("hits")
                .path("hits");
    }

    JsonNode ask(String method, String path) {
        return ask(new Request(method, path));
    }

    JsonNode ask(String method, String path, String body) {
        Request request = new Request(method, path);
        request.setJsonEntity(body);
        return ask(request);
    }

    private JsonNode ask(Request request) {
        try {
            Response response = client.performRequest(request);
            return response.getStatusCode() == 404
                    ? MissingNode.getInstance()
                    : JsonMapper.shared().readTree(response.getEntity().getContent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
