package dev.commentary.index.elastic;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import java.io.IOException;
import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ready while Elasticsearch answers within two seconds, the write alias is there and no primary
 * shard behind it is missing. An Elasticsearch that only swallows requests is down as well.
 */
@Component("elasticsearchHealthIndicator")
final class ElasticHealth extends AbstractHealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ElasticCalls elasticsearch;

    ElasticHealth(ElasticCalls elasticsearch) {
        super("Elasticsearch does not answer");
        this.elasticsearch = elasticsearch;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws IOException {
        Reply alias =
                elasticsearch.send(new Request("HEAD", "/_alias/" + IndexNames.WRITE), PATIENCE);
        if (!alias.isSuccess()) {
            health.down().withDetail("reason", alias.status() + " for alias " + IndexNames.WRITE);
            return;
        }
        Request request = new Request("GET", "/_cluster/health/" + IndexNames.WRITE);
        request.addParameter("timeout", "1s");
        String status =
                JsonMapper.shared()
                        .readTree(elasticsearch.send(request, PATIENCE).body())
                        .path("status")
                        .asString("unknown");
        (status.equals("red") ? health.down() : health.up()).withDetail("status", status);
    }
}
