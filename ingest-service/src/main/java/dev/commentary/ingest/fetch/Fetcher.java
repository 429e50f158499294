package dev.commentary.ingest.fetch;

import dev.commentary.plumbing.outbound.OutboundAddresses;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.client.FilteredHostException;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpComponentsHttpClientBuilder;
import org.springframework.boot.http.client.HttpRedirects;

/**
 * Gets documents. Private addresses are refused when the connection is made, also after a redirect;
 * time, bytes and redirects are limited as a whole, whatever the server does. No cookies, no
 * automatic retries, and a connection for each request: an idle one that its server has closed
 * would look like a failure. Never throws for what a server does. Thread-safe; blocks its caller.
 */
public final class Fetcher implements AutoCloseable {

    private static final int MOST_CONNECTIONS = 256;
    private static final int MOST_PER_HOST = 4;
    private static final int MOST_LARGE = 2;
    private static final String NAME = "CommentaryMonitor (feed reader)";

    private final OutboundAddresses addresses;
    private final FetchLimits limits;
    private final ServerWishes wishes;
    private final Semaphore large = new Semaphore(MOST_LARGE, true);
    private final CloseableHttpClient http;
    private final ScheduledExecutorService deadlines =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("fetch-deadlines").daemon().factory());

    /** Fetches from these addresses within these limits. */
    public Fetcher(OutboundAddresses addresses, FetchLimits limits, Clock clock) {
        this.addresses = addresses;
        this.limits = limits;
        this.wishes = new ServerWishes(clock);
        this.http =
                new HttpComponentsHttpClientBuilder()
                        .withConnectionManagerCustomizer(c ->
                                c.setMaxConnTotal(MOST_CONNECTIONS)
                                        .setMaxConnPerRoute(MOST_PER_HOST))
                        .withCustomizer(c ->
                                c.setUserAgent(NAME)
                                        .disableAutomaticRetries()
                                        .disableCookieManagement()
                                        .disableContentCompression()
                                        .setConnectionReuseStrategy((_, _, _) -> false)
                                        .disableAuthCaching())
                        .build(
                                HttpClientSettings.defaults()
                                        .withTimeouts(limits.connect(), limits.whole())
                                        .withRedirects(HttpRedirects.DONT_FOLLOW)
                                        .withInetAddressFilter(addresses.allowed()));
    }

    /** Room for a document of {@link #fetch(URI, Validators, Room)}. */
    public Room room() {
        return new Room(large);
    }

    /** As {@link #fetch(URI, Validators, Room)}, for what is hardly ever large. */
    public Fetched fetch(URI address, Validators known) {
        try (Room room = room()) {
            return fetch(address, known, room);
        }
    }

    /**
     * Gets a document, or learns that it has not changed.
     *
     * @param room to be closed once the document is parsed
     */
    public Fetched fetch(URI address, Validators known, Room room) {
        long end = System.nanoTime() + limits.whole().toNanos();
        Hops hops = new Hops(address);
        while (true) {
            Optional<String> fault = addresses.fault(hops.at().toString());
            if (fault.isPresent()) {
                return new Fetched.Failed(hops.at() + " " + fault.get());
            }
            @Nullable Fetched answer = get(hops, known, end, room);
            if (answer != null) {
                return answer;
            }
            if (hops.count() > limits.mostRedirects()) {
                return new Fetched.Failed("more than " + limits.mostRedirects() + " redirects");
            }
        }
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        http.close();
    }

    /** One request; null where it leads on to another. */
    private @Nullable Fetched get(Hops hops, Validators known, long end, Room room) {
        HttpGet request = request(hops.at(), known);
        ScheduledFuture<?> deadline =
                deadlines.schedule(request::cancel, end - System.nanoTime(), TimeUnit.NANOSECONDS);
        // Closing cuts off whatever is unread.
        try (ClassicHttpResponse answer =
                http.executeOpen(HttpHost.create(hops.at()), request, null)) {
            return read(answer, hops, room);
        } catch (FilteredHostException e) {
            return new Fetched.Failed(hops.at().getHost() + " is within a private network");
        } catch (IOException e) {
            return new Fetched.Failed(Reasons.of(e, request.isCancelled(), limits.whole()));
        } finally {
            deadline.cancel(false);
        }
    }

    private static HttpGet request(URI address, Validators known) {
        HttpGet request = new HttpGet(address);
        request.setHeader("Accept-Encoding", Decompression.ACCEPTED);
        request.setHeader(
                "Accept",
                "application/feed+json, application/atom+xml, application/rss+xml,"
                        + " application/xml;q=0.9, text/html;q=0.8, */*;q=0.5");
        if (known.etag() != null) {
            request.setHeader("If-None-Match", known.etag());
        }
        if (known.lastModified() != null) {
            request.setHeader("If-Modified-Since", known.lastModified());
        }
        return request;
    }

    private @Nullable Fetched read(ClassicHttpResponse answer, Hops hops, Room room)
            throws IOException {
        int status = answer.getCode();
        return switch (status) {
            case 301, 302, 303, 307, 308 ->
                    hops.follow(status, ServerWishes.value(answer, "Location").orElse(""));
            case 304 -> new Fetched.NotModified(hops.moved(), wishes.freshFor(answer));
            case 410 -> new Fetched.Gone();
            default ->
                    status >= 200 && status < 300
                            ? document(answer, hops, room)
                            : new Fetched.Declined(
                                    status, Reasons.answered(status), wishes.retryAfter(answer));
        };
    }

    private Fetched document(ClassicHttpResponse answer, Hops hops, Room room) throws IOException {
        @Nullable HttpEntity entity = answer.getEntity();
        @Nullable InputStream content = entity == null ? null : entity.getContent();
        byte[] bytes =
                content == null
                        ? new byte[0]
                        : Decompression.read(
                                content,
                                ServerWishes.value(answer, "Content-Encoding").orElse(null),
                                limits.mostBytes(),
                                room);
        return new Fetched.Document(
                bytes,
                ServerWishes.value(answer, "Content-Type").orElse(null),
                hops.at(),
                hops.moved(),
                new Validators(
                        ServerWishes.value(answer, "ETag").orElse(null),
                        ServerWishes.value(answer, "Last-Modified").orElse(null)),
                wishes.freshFor(answer),
                links(answer),
                Listed.of(answer));
    }

    private static @Nullable String links(ClassicHttpResponse answer) {
        String all =
                Arrays.stream(answer.getHeaders("Link"))
                        .map(Header::getValue)
                        .collect(Collectors.joining(", "));
        return all.isEmpty() ? null : all;
    }
}
