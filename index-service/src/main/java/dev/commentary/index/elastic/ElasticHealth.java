package dev.commentary.index.elastic;

import co.elastic.clients.transport.rest5_client.low_level.Cancellable;
import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseListener;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

    private final Rest5Client client;

    ElasticHealth(Rest5Client client) {
        super("Elasticsearch does not answer");
        this.client = client;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws Exception {
        if (ask(new Request("HEAD", "/_alias/" + IndexNames.WRITE)).getStatusCode() == 404) {
            health.down().withDetail("reason", "alias " + IndexNames.WRITE + " is missing");
            return;
        }
        Request request = new Request("GET", "/_cluster/health/" + IndexNames.WRITE);
        request.addParameter("timeout", "1s");
        Response response = ask(request);
        String status =
                JsonMapper.shared()
                        .readTree(response.getEntity().getContent())
                        .path("status")
                        .asString("unknown");
        (status.equals("red") ? health.down() : health.up()).withDetail("status", status);
    }

    private Response ask(Request request)
            throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<Response> answer = new CompletableFuture<>();
        Cancellable call = client.performRequestAsync(request, new Completing(answer));
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            call.cancel();
        }
    }

    private record Completing(CompletableFuture<Response> answer) implements ResponseListener {

        @Override
        public void onSuccess(Response response) {
            answer.complete(response);
        }

        @Override
        public void onFailure(Exception exception) {
            answer.completeExceptionally(exception);
        }
    }
}
