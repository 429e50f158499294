package dev.commentary.system;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A site on loopback with one page, which names a feed of one post. */
final class SmallSite implements AutoCloseable {

    private final HttpServer server;

    private SmallSite(HttpServer server) {
        this.server = server;
    }

    /** Opens one; the post says that it ran in the Guardian. */
    static SmallSite open(String title, String post) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve(
                server,
                "/page",
                "text/html",
                "<head><link rel=alternate type='application/rss+xml' href='/feed'></head>");
        serve(
                server,
                "/feed",
                "application/rss+xml",
                "<rss><channel><title>%s</title><item><guid isPermaLink='false'>%s</guid>"
                                .formatted(title, post)
                        + "<title>"
                        + post
                        + "</title>"
                        + "<description>Published in The Guardian. Exporters suffer.</description></item>"
                        + "</channel></rss>");
        server.start();
        return new SmallSite(server);
    }

    private static void serve(HttpServer server, String path, String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext(
                path,
                exchange -> {
                    try (exchange) {
                        exchange.getResponseHeaders().add("Content-Type", type);
                        exchange.sendResponseHeaders(200, bytes.length);
                        exchange.getResponseBody().write(bytes);
                    }
                });
    }

    String page() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/page";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
