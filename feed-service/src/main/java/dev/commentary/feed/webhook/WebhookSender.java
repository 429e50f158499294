package dev.commentary.feed.webhook;

import dev.commentary.plumbing.outbound.OutboundAddresses;
import dev.commentary.plumbing.outbound.RetryAfter;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.client.FilteredHostException;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpComponentsHttpClientBuilder;
import org.springframework.boot.http.client.HttpRedirects;

/**
 * Posts messages. An attempt ends after ten seconds, whatever the receiver does; redirects are not
 * followed; of the answer no more than 4 kB are read; private addresses are refused when the
 * connection is made. Thread-safe.
 */
public final class WebhookSender implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration WHOLE = Duration.ofSeconds(10);
    private static final int MOST_READ_BYTES = 4_096;
    private static final int MOST_CONNECTIONS = 256;
    private static final int GONE = 410;
    private static final String NAME = "CommentaryMonitor";

    private final Clock clock;
    private final CloseableHttpClient http;
    private final ScheduledExecutorService deadlines =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("webhook-deadlines").daemon().factory());

    /**
     * A sender to these addresses.
     *
     * @param mostPerHost connections to one host at the same time
     */
    public WebhookSender(OutboundAddresses addresses, int mostPerHost, Clock clock) {
        this.clock = clock;
        this.http =
                new HttpComponentsHttpClientBuilder()
                        .withConnectionManagerCustomizer(c ->
                                c.setMaxConnTotal(MOST_CONNECTIONS).setMaxConnPerRoute(mostPerHost))
                        .withCustomizer(c ->
                                c.setUserAgent(NAME)
                                        .disableAutomaticRetries()
                                        .disableCookieManagement()
                                        .disableAuthCaching())
                        .build(
                                HttpClientSettings.defaults()
                                        .withTimeouts(CONNECT, WHOLE)
                                        .withRedirects(HttpRedirects.DONT_FOLLOW)
                                        .withInetAddressFilter(addresses.allowed()));
    }

    /** Makes one attempt; takes ten seconds at most. */
    public WebhookAnswer send(String url, String secret, WebhookMessage message) {
        URI target = URI.create(url);
        HttpPost post = new HttpPost(target);
        message.headers(secret).forEach(post::setHeader);
        post.setEntity(new StringEntity(message.body(), ContentType.APPLICATION_JSON));
        ScheduledFuture<?> deadline =
                deadlines.schedule(post::cancel, WHOLE.toMillis(), TimeUnit.MILLISECONDS);
        // Closing cuts off whatever is unread; execute() with a handler would read all of it.
        try (ClassicHttpResponse response = http.executeOpen(HttpHost.create(target), post, null)) {
            return answer(response);
        } catch (FilteredHostException e) {
            return new WebhookAnswer.Hopeless(null, "is an address within a private network");
        } catch (IOException e) {
            return failure(e, post.isCancelled());
        } finally {
            deadline.cancel(false);
        }
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        http.close();
    }

    private WebhookAnswer answer(ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        drain(response.getEntity());
        if (status >= 200 && status < 300) {
            return new WebhookAnswer.Accepted(status);
        }
        if (status == GONE) {
            return new WebhookAnswer.Hopeless(status, "the receiver is gone for good");
        }
        String error =
                status >= 300 && status < 400
                        ? "answered " + status + "; redirects are not followed"
                        : "answered " + status;
        return new WebhookAnswer.Declined(status, error, retryAfter(response));
    }

    private @Nullable Duration retryAfter(ClassicHttpResponse response) {
        @Nullable Header header = response.getFirstHeader("Retry-After");
        return RetryAfter.read(header == null ? null : header.getValue(), clock.instant())
                .orElse(null);
    }

    /** Reads a little, so that the connection can be used again; who sends much is cut off. */
    private static void drain(@Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return;
        }
        InputStream content = entity.getContent();
        if (content != null) {
            content.readNBytes(MOST_READ_BYTES);
        }
    }

    private static WebhookAnswer failure(IOException e, boolean timedOut) {
        if (timedOut) {
            return new WebhookAnswer.Unreachable("no answer within " + WHOLE.toSeconds() + " s");
        }
        return new WebhookAnswer.Unreachable(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
}
