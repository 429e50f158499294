package dev.commentary.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A reader of a live stream, as a browser reads one. */
public final class OpenStream implements AutoCloseable {

    /** An event as it came. */
    public record Event(String id, String name, String data) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final InputStream body;
    private volatile String lastId = "";
    private String name = "";
    private String data = "";

    static OpenStream ofPosts(int port, String parameters, @Nullable String lastEventId)
            throws IOException, InterruptedException {
        return new OpenStream(
                URI.create("http://127.0.0.1:" + port + "/v1/posts/stream?" + parameters),
                lastEventId);
    }

    public OpenStream(URI address, @Nullable String lastEventId)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<InputStream> response =
                http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IOException("status " + response.statusCode());
        }
        body = response.body();
        Thread.ofVirtual().start(this::read);
    }

    public List<Event> events() {
        return List.copyOf(events);
    }

    /** The events of certain posts: other tests may share the topic. */
    public Stream<Event> about(String postId) {
        return events.stream().filter(event -> event.data().contains(postId));
    }

    /** The id that a browser would send when it connects again; empty before the first one. */
    public String lastId() {
        return lastId;
    }

    private void read() {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        try {
            lines.lines().forEach(this::line);
        } catch (UncheckedIOException e) {
            // The end of a stream that this reader closed, or that the service ended.
        }
    }

    private void line(String line) {
        if (line.startsWith("id:")) {
            lastId = value(line);
        } else if (line.startsWith("event:")) {
            name = value(line);
        } else if (line.startsWith("data:")) {
            data = value(line);
        } else if (line.isEmpty() && !data.isEmpty()) {
            events.add(new Event(lastId, name, data));
            data = "";
        }
    }

    private static String value(String line) {
        String value = line.substring(line.indexOf(':') + 1);
        return value.startsWith(" ") ? value.substring(1) : value;
    }

    @Override
    public void close() throws IOException {
        body.close();
        http.shutdownNow();
    }
}
