package dev.commentary.feed.webhook;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A server of a subscriber, on this machine, that answers what the test says. */
public final class Receiver implements AutoCloseable {

    /** A call that came in. */
    public record Call(String path, Map<String, List<String>> headers, String body) {

        public Call {
            headers = Map.copyOf(headers);
        }

        public String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }
    }

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile int status = 204;
    private volatile Map<String, String> headers = Map.of();

    public Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** From now on it answers that. */
    public void answers(int newStatus, Map<String, String> newHeaders) {
        headers = Map.copyOf(newHeaders);
        status = newStatus;
    }

    public List<Call> calls(String path) {
        return calls.stream().filter(call -> call.path().equals(path)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Headers given = new Headers();
        exchange.getRequestHeaders().forEach((k, v) -> given.put(k, v));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, List<String>> lower = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        given.forEach((k, v) -> lower.put(k.toLowerCase(Locale.ROOT), v));
        calls.add(new Call(exchange.getRequestURI().getPath(), lower, body));
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
