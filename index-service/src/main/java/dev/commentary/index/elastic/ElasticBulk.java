package dev.commentary.index.elastic;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import dev.commentary.index.bulk.BulkAnswer;
import dev.commentary.index.bulk.BulkAnswerReader;
import dev.commentary.index.bulk.BulkBody;
import dev.commentary.index.bulk.BulkPort;
import dev.commentary.index.document.Document;
import java.io.IOException;
import java.util.List;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.springframework.stereotype.Component;

/**
 * The bulk call over HTTP. The low-level client is used because the documents are bytes already.
 * The write alias must exist: Elasticsearch would otherwise make an index of that name.
 * Thread-safe.
 */
@Component
final class ElasticBulk implements BulkPort {

    private static final ContentType NDJSON = ContentType.create("application/x-ndjson");

    /** Under the client's time-out, so that Elasticsearch says itself which shard it waited for. */
    private static final String SHARD_PATIENCE = "10s";

    private final ElasticCalls elasticsearch;
    private final BulkAnswerReader answers = new BulkAnswerReader();

    ElasticBulk(ElasticCalls elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    @Override
    public BulkAnswer send(List<Document> documents) {
        Request request = new Request("POST", "/" + IndexNames.WRITE + "/_bulk");
        request.addParameter("require_alias", "true");
        request.addParameter("timeout", SHARD_PATIENCE);
        request.addParameter("filter_path", BulkAnswerReader.FILTER);
        request.setEntity(new ByteArrayEntity(BulkBody.of(documents), NDJSON));
        try {
            Reply reply = elasticsearch.send(request);
            return reply.isSuccess() ? answers.read(reply.body()) : refusal(reply);
        } catch (IOException e) {
            return new BulkAnswer.Unavailable(e.toString());
        }
    }

    private static BulkAnswer refusal(Reply reply) {
        return switch (reply.status()) {
            case 400, 413 -> new BulkAnswer.Unreadable(reply.reason());
            case 401, 403, 404 -> new BulkAnswer.Denied(reply.reason());
            default -> new BulkAnswer.Unavailable(reply.reason());
        };
    }
}
