package dev.commentary.ingest.websub;

import dev.commentary.plumbing.outbound.OutboundAddresses;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.springframework.boot.http.client.FilteredHostException;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpComponentsHttpClientBuilder;
import org.springframework.boot.http.client.HttpRedirects;

/**
 * Asks hubs for subscriptions, at public addresses only, checked when connecting. Thread-safe.
 *
 * @see <a href="https://www.w3.org/TR/websub/#subscriber-sends-subscription-request">WebSub,
 *     5.1</a>
 */
public final class HubClient implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration WHOLE = Duration.ofSeconds(15);

    private final OutboundAddresses addresses;
    private final CloseableHttpClient http;
    private final ScheduledExecutorService deadlines =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("hub-deadlines").daemon().factory());

    public HubClient(OutboundAddresses addresses) {
        this.addresses = addresses;
        this.http =
                new HttpComponentsHttpClientBuilder()
                        .withCustomizer(c ->
                                c.setUserAgent("CommentaryMonitor (feed reader)")
                                        .disableAutomaticRetries()
                                        .disableCookieManagement()
                                        .setConnectionReuseStrategy((_, _, _) -> false)
                                        .disableAuthCaching())
                        .build(
                                HttpClientSettings.defaults()
                                        .withTimeouts(CONNECT, WHOLE)
                                        .withRedirects(HttpRedirects.DONT_FOLLOW)
                                        .withInetAddressFilter(addresses.allowed()));
    }

    /**
     * Sends a form.
     *
     * @return what went wrong, in plain words; empty where the hub will see to it
     */
    public Optional<String> send(String hub, Map<String, String> form) {
        Optional<String> fault = addresses.fault(hub);
        if (fault.isPresent()) {
            return Optional.of("the hub " + fault.get());
        }
        HttpPost request = new HttpPost(URI.create(hub));
        List<NameValuePair> fields = new ArrayList<>();
        form.forEach((name, value) -> fields.add(new BasicNameValuePair(name, value)));
        request.setEntity(new UrlEncodedFormEntity(fields, StandardCharsets.UTF_8));
        ScheduledFuture<?> deadline =
                deadlines.schedule(request::cancel, WHOLE.toMillis(), TimeUnit.MILLISECONDS);
        // Closing cuts off whatever the hub says beside the status.
        try (ClassicHttpResponse answer =
                http.executeOpen(HttpHost.create(URI.create(hub)), request, null)) {
            return answer.getCode() / 100 == 2
                    ? Optional.empty()
                    : Optional.of("the hub answered " + answer.getCode());
        } catch (FilteredHostException e) {
            return Optional.of("the hub is within a private network");
        } catch (IOException e) {
            return Optional.of(
                    request.isCancelled()
                            ? "the hub did not answer in time"
                            : "the hub cannot be reached: " + e.getMessage());
        } finally {
            deadline.cancel(false);
        }
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        http.close();
    }
}
