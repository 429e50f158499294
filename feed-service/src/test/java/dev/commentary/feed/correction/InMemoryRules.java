package dev.commentary.feed.correction;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The vocabulary of enrich-service with one outlet and one topic. */
final class InMemoryRules implements AutoCloseable {

    static final String CURLING = "medtop:20000890";

    private static final String TOPICS =
            """
            [{"code": "%s", "label": "curling", "later": true,
              "broader": [{"code": "medtop:15000000", "label": "sport"}]}]
            """
                    .formatted(CURLING);
    private static final String OUTLET =
            """
            {"id": "financial-times", "name": "Financial Times", "country": "GB"}
            """;

    private final HttpServer server;
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private volatile boolean fails;

    private InMemoryRules(HttpServer server) {
        this.server = server;
        server.createContext("/v1/vocabulary/topics", exchange -> answer(exchange, 200, TOPICS));
        server.createContext(
                "/v1/vocabulary/outlets",
                exchange -> {
                    boolean known = "name=FT".equals(exchange.getRequestURI().getRawQuery());
                    answer(exchange, known ? 200 : 404, known ? OUTLET : "{}");
                });
        server.start();
    }

    static InMemoryRules start() {
        try {
            InetAddress here = InetAddress.getLoopbackAddress();
            return new InMemoryRules(HttpServer.create(new InetSocketAddress(here, 0), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The keys that it was asked with. */
    List<String> keys() {
        return List.copyOf(keys);
    }

    void fail() {
        fails = true;
    }

    void answer() {
        fails = false;
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            keys.addAll(exchange.getRequestHeaders().getOrDefault("Authorization", List.of()));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(fails ? 500 : status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
