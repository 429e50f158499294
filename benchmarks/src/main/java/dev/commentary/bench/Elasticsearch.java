package dev.commentary.bench;

import dev.commentary.index.elastic.IndexNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Elasticsearch without any service in front of it. Thread-safe. */
final class Elasticsearch {

    private static final String TEMPLATE = "index-template.json";

    private final HttpClient http;
    private final String url;

    Elasticsearch(HttpClient http, String url) {
        this.http = http;
        this.url = url;
    }

    /** An empty index with the mapping and the settings of index-service. */
    void createIndex(String name) {
        call("PUT", "/_index_template/" + IndexNames.TEMPLATE, template());
        call(
                "PUT",
                "/" + name,
                "{\"settings\":{\"index\":{\"number_of_shards\":1,\"number_of_replicas\":0,"
                        + "\"refresh_interval\":\"1s\"}}}");
    }

    void deleteIndex(String name) {
        call("DELETE", "/" + name, "");
    }

    /** One bulk call; throws unless every document was taken. */
    void bulk(String index, byte[] body) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url + "/" + index + "/_bulk?filter_path=errors"))
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build();
        if (send(request).path("errors").asBoolean(true)) {
            throw new IllegalStateException("Elasticsearch refused a document");
        }
    }

    /** How many documents were ever written to an index, searchable or not. */
    long written(String index) {
        return call("GET", "/" + index + "/_stats/indexing?filter_path=_all", "")
                .at("/_all/primaries/indexing/index_total")
                .asLong(0);
    }

    /** Whether segments are being merged. */
    boolean isMerging(String index) {
        return call("GET", "/" + index + "/_stats/merge?filter_path=_all", "")
                        .at("/_all/primaries/merges/current")
                        .asLong(0)
                > 0;
    }

    /** How many posts of a source a search finds. */
    long found(String source) {
        return count("source", source);
    }

    /** Whether a search finds a post. */
    boolean finds(String id) {
        return count("id", id) > 0;
    }

    private long count(String field, String value) {
        return call(
                        "POST",
                        "/" + IndexNames.READ + "/_count",
                        "{\"query\":{\"term\":{\"%s\":\"%s\"}}}".formatted(field, value))
                .path("count")
                .asLong(0);
    }

    private JsonNode call(String method, String path, String json) {
        return send(
                HttpRequest.newBuilder(URI.create(url + path))
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(json))
                        .build());
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response =
                    http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(
                        request.uri()
                                + " answered "
                                + response.statusCode()
                                + ": "
                                + new String(response.body(), StandardCharsets.UTF_8));
            }
            return JsonMapper.shared().readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String template() {
        try (InputStream in = IndexNames.class.getResourceAsStream(TEMPLATE)) {
            if (in == null) {
                throw new IllegalStateException(TEMPLATE + " is part of index-service");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
