package dev.commentary.index.elastic;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import dev.commentary.index.IndexProperties;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts the index template, and creates the first index behind its aliases where nothing of them is
 * there yet. An index that an earlier version created gets the fields that were added since. Half
 * of it there is no case for guessing: then it touches nothing.
 */
@Component
public final class IndexSetup {

    private static final String INDICES = "commentary-posts-v1-*";

    private final ElasticCalls elasticsearch;
    private final IndexProperties properties;

    IndexSetup(ElasticCalls elasticsearch, IndexProperties properties) {
        this.elasticsearch = elasticsearch;
        this.properties = properties;
    }

    /** Looks what is there, and brings template and mapping up to date where an index is. */
    public IndexStanding examine() {
        try {
            return find();
        } catch (ElasticRefusal e) {
            return e.needsSomebody()
                    ? new IndexStanding.Broken(e.toString())
                    : new IndexStanding.Unavailable(e.toString());
        } catch (IOException e) {
            return new IndexStanding.Unavailable(e.toString());
        }
    }

    /** Creates the first index, empty, behind both aliases. */
    public void create() throws IOException {
        putTemplate();
        put(
                "/" + IndexNames.FIRST_INDEX,
                """
                {"settings": {"index": {
                    "number_of_shards": %d, "number_of_replicas": %d, "refresh_interval": "%dms"}},
                 "aliases": {"%s": {}, "%s": {"is_write_index": true}}}
                """
                        .formatted(
                                properties.shards(),
                                properties.replicas(),
                                properties.refreshInterval().toMillis(),
                                IndexNames.READ,
                                IndexNames.WRITE));
    }

    private IndexStanding find() throws IOException {
        boolean read = exists("/_alias/" + IndexNames.READ);
        boolean write = exists("/_alias/" + IndexNames.WRITE);
        if (!read && !write && !exists("/" + INDICES + "?allow_no_indices=false")) {
            return new IndexStanding.Absent();
        }
        if (!read || !write) {
            return new IndexStanding.Broken(
                    "alias "
                            + (write ? IndexNames.READ : IndexNames.WRITE)
                            + " is missing while there is an index or the other alias: point it to"
                            + " an index "
                            + INDICES
                            + ", or delete these to have them built again from Kafka");
        }
        putTemplate();
        put("/" + IndexNames.WRITE + "/_mapping", mapping());
        return new IndexStanding.Present();
    }

    private boolean exists(String path) throws IOException {
        Reply reply = elasticsearch.send(new Request("HEAD", path));
        if (!reply.isSuccess() && !reply.isNotFound()) {
            throw new ElasticRefusal(reply);
        }
        return reply.isSuccess();
    }

    private void putTemplate() throws IOException {
        put("/_index_template/" + IndexNames.TEMPLATE, template());
    }

    private void put(String path, String json) throws IOException {
        Request request = new Request("PUT", path);
        request.setJsonEntity(json);
        Reply reply = elasticsearch.send(request);
        if (!reply.isSuccess()) {
            throw new ElasticRefusal(reply);
        }
    }

    private static String mapping() {
        return JsonMapper.shared().readTree(template()).at("/template/mappings").toString();
    }

    private static String template() {
        try (InputStream in =
                new ClassPathResource("index-template.json", IndexSetup.class).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the index template is part of this program", e);
        }
    }
}
