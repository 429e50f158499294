package dev.commentary.index;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Stands in front of the real Elasticsearch and misbehaves as told. */
final class Gate implements AutoCloseable {

    /** What the gate does with a request. */
    sealed interface Manner {

        /** Hands it on. */
        record Open() implements Manner {}

        /** Hangs up. */
        record HangUp() implements Manner {}

        /** Says nothing until its manner changes. */
        record Silent() implements Manner {}

        /** Answers so itself. */
        record Refuse(int status) implements Manner {}
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer server;
    private final URI target;
    private volatile Manner manner = new Manner.Open();
    private volatile CountDownLatch changed = new CountDownLatch(1);

    Gate(URI target) {
        this.target = target;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    void behave(Manner next) {
        CountDownLatch before = changed;
        changed = new CountDownLatch(1);
        manner = next;
        before.countDown();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (manner) {
                case Manner.Open open -> handOn(exchange);
                case Manner.HangUp hangUp -> {}
                case Manner.Silent silent -> changed.await();
                case Manner.Refuse refuse -> exchange.sendResponseHeaders(refuse.status(), -1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void handOn(HttpExchange exchange) throws IOException, InterruptedException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(target.resolve(exchange.getRequestURI().toString()))
                        .method(
                                exchange.getRequestMethod(),
                                HttpRequest.BodyPublishers.ofByteArray(body));
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type != null) {
            request.header("Content-Type", type);
        }
        HttpResponse<byte[]> response =
                client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        response.headers()
                .firstValue("Content-Type")
                .ifPresent(value -> exchange.getResponseHeaders().set("Content-Type", value));
        long length = response.body().length == 0 ? -1 : response.body().length;
        exchange.sendResponseHeaders(response.statusCode(), length);
        exchange.getResponseBody().write(response.body());
    }

    @Override
    public void close() {
        behave(new Manner.HangUp());
        server.stop(0);
        client.close();
    }
}
