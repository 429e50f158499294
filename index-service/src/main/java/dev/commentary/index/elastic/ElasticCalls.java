package dev.commentary.index.elastic;

import co.elastic.clients.transport.rest5_client.low_level.Cancellable;
import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import co.elastic.clients.transport.rest5_client.low_level.ResponseListener;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import dev.commentary.index.IndexProperties;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.springframework.stereotype.Component;

/**
 * Calls Elasticsearch and waits, never longer than a call may take as a whole. The low-level client
 * leaves both to its callers: its time-outs do not reach the connection, and it throws for statuses
 * of 500 and above only; here every status is a reply. Thread-safe.
 */
@Component
final class ElasticCalls {

    private final Rest5Client client;
    private final Duration callTimeout;

    ElasticCalls(Rest5Client client, IndexProperties properties) {
        this.client = client;
        this.callTimeout = properties.callTimeout();
    }

    /** Sends with the configured time-out. */
    Reply send(Request request) throws IOException {
        return send(request, callTimeout);
    }

    /** Any reply is an answer; throws where there is none in time. */
    Reply send(Request request, Duration timeout) throws IOException {
        CompletableFuture<Response> answer = new CompletableFuture<>();
        Cancellable call = client.performRequestAsync(request, new Completing(answer));
        try {
            return reply(answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            return replyOrThrow(e);
        } catch (TimeoutException e) {
            call.cancel();
            throw new SocketTimeoutException("no answer within " + timeout);
        } catch (InterruptedException e) {
            call.cancel();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for Elasticsearch");
        }
    }

    private static Reply replyOrThrow(ExecutionException e) throws IOException {
        if (e.getCause() instanceof ResponseException refusal) {
            return reply(refusal.getResponse());
        }
        throw new IOException(String.valueOf(e.getCause()), e);
    }

    private static Reply reply(Response response) throws IOException {
        HttpEntity entity = response.getEntity();
        return new Reply(response.getStatusCode(), entity == null ? "" : text(entity));
    }

    private static String text(HttpEntity entity) throws IOException {
        return new String(EntityUtils.toByteArray(entity), StandardCharsets.UTF_8);
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
