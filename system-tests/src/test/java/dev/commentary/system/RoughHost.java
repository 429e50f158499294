package dev.commentary.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A host on loopback with a feed to which pieces can be added while it is asked. Every connection
 * is answered once, in the host's manner. Thread-safe.
 */
final class RoughHost implements AutoCloseable {

    private static final int IN_FEED = 40;

    /** A piece in the feed. */
    private record Piece(String address, long publishedNanos) {}

    private final Manner manner;
    private final ServerSocket door;
    private final List<Piece> pieces = new CopyOnWriteArrayList<>();
    private final Map<String, Duration> delays = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);

    private RoughHost(Manner manner, ServerSocket door) {
        this.manner = manner;
        this.door = door;
    }

    static RoughHost open(Manner manner) throws IOException {
        ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        RoughHost host = new RoughHost(manner, door);
        Thread.ofVirtual().start(host::accept);
        return host;
    }

    Manner manner() {
        return manner;
    }

    String address() {
        return at("/feed");
    }

    /** Adds a piece to the feed. */
    void publish() {
        pieces.add(new Piece(at("/piece/" + pieces.size()), System.nanoTime()));
    }

    /** The addresses of all pieces so far. */
    List<String> published() {
        return pieces.stream().map(Piece::address).toList();
    }

    /** How long each piece of that time or later had to wait until somebody asked for the feed. */
    Stream<Duration> delays(long sinceNanos) {
        return pieces.stream()
                .filter(piece -> piece.publishedNanos() - sinceNanos >= 0)
                .map(piece -> delays.get(piece.address()))
                .filter(Objects::nonNull);
    }

    int requests() {
        return requests.get();
    }

    /** The piece at an address, or else the feed. */
    String page(String path) {
        return path.startsWith("/piece/")
                ? """
                <html><body><article><h1>Ministers on %1$s</h1>
                <p>Ministers met in Geneva and spoke of what %1$s has to say, at length. %2$s</p>
                </article></body></html>
                """
                        .formatted(at(path), "Nobody who was there will forget it soon. ".repeat(9))
                : feed();
    }

    private String feed() {
        List<Piece> all = List.copyOf(pieces);
        List<Piece> newest = all.subList(Math.max(0, all.size() - IN_FEED), all.size());
        long now = System.nanoTime();
        newest.forEach(piece ->
                delays.putIfAbsent(
                        piece.address(), Duration.ofNanos(now - piece.publishedNanos())));
        return newest.reversed().stream()
                .map(RoughHost::item)
                .collect(
                        Collectors.joining(
                                "",
                                "<rss version=\"2.0\"><channel><title>%s</title><link>%s</link>"
                                        .formatted(at(""), at("/")),
                                "</channel></rss>"));
    }

    /** Waits, unless the host is closed meanwhile: true if it is. */
    boolean pause(Duration duration) {
        try {
            return closed.await(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        door.close();
    }

    private String at(String wanted) {
        return "http://127.0.0.1:" + door.getLocalPort() + wanted;
    }

    private static String item(Piece piece) {
        return """
        <item><title>Ministers on %1$s</title><link>%1$s</link><guid>%1$s</guid>
        <description>Ministers met in Geneva and spoke of what %1$s has to say.</description></item>
        """
                .formatted(piece.address());
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket connection = door.accept();
                Thread.ofVirtual().start(() -> answer(connection));
            } catch (IOException e) {
                // Closed, or the caller has gone already.
            }
        }
    }

    private void answer(Socket connection) {
        try (connection) {
            BufferedReader head =
                    new BufferedReader(
                            new InputStreamReader(
                                    connection.getInputStream(), StandardCharsets.ISO_8859_1));
            String line = head.readLine();
            skipFields(head);
            if (line != null) {
                requests.incrementAndGet();
                RoughAnswer.write(this, line.split(" ", 3)[1], connection.getOutputStream());
            }
        } catch (IOException e) {
            // Whoever asked has had enough.
        }
    }

    private static void skipFields(BufferedReader head) throws IOException {
        String field = head.readLine();
        while (field != null && !field.isEmpty()) {
            field = head.readLine();
        }
    }
}
