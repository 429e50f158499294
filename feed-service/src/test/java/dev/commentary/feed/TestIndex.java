package dev.commentary.feed;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.EventCodec;
import dev.commentary.contract.OutletTag;
import dev.commentary.feed.post.SortAt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An index of a test's own in a real Elasticsearch, with the mapping and the derived fields that
 * index-service gives it.
 */
public final class TestIndex {

    private static final Path TEMPLATE =
            Path.of(
                    "../index-service/src/main/resources/dev/commentary/index/elastic/index-template.json");

    private final String name;
    private final JsonMapper json = new JsonMapper();
    private final EventCodec codec = new EventCodec();
    private final Rest5Client elasticsearch;

    public TestIndex(Rest5Client elasticsearch, String name) {
        this.name = name;
        this.elasticsearch = elasticsearch;
    }

    public TestIndex create() throws IOException {
        JsonNode template = json.readTree(Files.readString(TEMPLATE)).get("template");
        send("PUT", "/" + name, json.writeValueAsString(template));
        return this;
    }

    public void add(EnrichedPost... posts) throws IOException {
        for (EnrichedPost post : posts) {
            ObjectNode document = (ObjectNode) json.readTree(codec.write(post));
            document.setAll((ObjectNode) json.valueToTree(Derived.of(post)));
            put(post.id(), document);
        }
        refresh();
    }

    public void addTombstone(String id, Instant at) throws IOException {
        put(
                id,
                json.createObjectNode()
                        .put("id", id)
                        .put("revision", 2)
                        .put("lane", "live")
                        .put("withdrawn", true)
                        .put("withdrawnAt", at.toString()));
        refresh();
    }

    private void put(String id, ObjectNode document) throws IOException {
        send("PUT", "/" + name + "/_doc/" + id, json.writeValueAsString(document));
    }

    private void refresh() throws IOException {
        send("POST", "/" + name + "/_refresh", "");
    }

    private void send(String method, String path, String body) throws IOException {
        Request request = new Request(method, path);
        request.setJsonEntity(body);
        elasticsearch.performRequest(request);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Derived(
            Set<String> outletKeys,
            Set<String> topicCodes,
            @Nullable String languageCode,
            List<String> authorNames,
            @Nullable String publishedAt,
            String sortAt,
            boolean withdrawn) {

        static Derived of(EnrichedPost post) {
            Set<String> outlets = new LinkedHashSet<>();
            for (OutletTag outlet : post.outlets()) {
                outlets.add(outlet.role() + ":" + outlet.id());
                if (!outlet.role().equals(OutletTag.CITED)) {
                    outlets.add(outlet.id());
                }
            }
            Set<String> topics = new LinkedHashSet<>();
            post.topics()
                    .forEach(topic ->
                            Stream.concat(
                                            Stream.of(topic.code()),
                                            topic.broader().stream().map(b -> b.code()))
                                    .forEach(topics::add));
            String sortAt = SortAt.of(post).toString();
            return new Derived(
                    outlets,
                    topics,
                    post.language() == null ? null : post.language().value(),
                    post.authors().stream()
                            .map(a -> a.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
                            .toList(),
                    post.published().value() == null ? null : sortAt,
                    sortAt,
                    false);
        }
    }
}
