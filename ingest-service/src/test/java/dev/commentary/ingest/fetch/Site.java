package dev.commentary.ingest.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A web site on this machine whose pages tests set. */
public final class Site implements AutoCloseable {

    /** A request as it came in. */
    public record Request(String path, Map<String, List<String>> headers) {}

    private static final String OTHERS = "*";

    private final HttpServer server;
    private final Map<String, HttpHandler> pages = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    public Site() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    /** The address of a page. */
    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    public void set(String path, HttpHandler page) {
        pages.put(path, page);
    }

    /** Answers for all pages that are not set. */
    public void setOthers(HttpHandler others) {
        pages.put(OTHERS, others);
    }

    /** A page that is always the same. */
    public void set(String path, int status, String body, String... headers) {
        set(
                path,
                exchange -> {
                    for (int i = 0; i < headers.length; i += 2) {
                        exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
                    }
                    answer(exchange, status, body.getBytes(StandardCharsets.UTF_8));
                });
    }

    public static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    /** Has a page wait until a test goes on. */
    public static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public List<Request> requests() {
        return requests;
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        requests.add(new Request(path, Map.copyOf(exchange.getRequestHeaders())));
        try (exchange) {
            HttpHandler others = pages.getOrDefault(OTHERS, e -> answer(e, 404, new byte[0]));
            pages.getOrDefault(path, others).handle(exchange);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
