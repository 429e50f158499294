package dev.commentary.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;

/** The answers of a {@link RoughHost}, one for each manner. */
final class RoughAnswer {

    private static final Duration DROP = Duration.ofMillis(200);
    private static final String ENTITIES =
            """
            <!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
            <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;">]>
            <rss><channel><title>&d;</title></channel></rss>
            """;
    private static final String FILE =
            """
            <!DOCTYPE rss [<!ENTITY users SYSTEM "file:///etc/passwd">]>
            <rss><channel><title>&users;</title></channel></rss>
            """;

    private static final String HUGE =
            "<rss><channel><title>Huge</title><item><title>All of it</title><description>%s"
                            .formatted("All that there is to say. ".repeat(370_000))
                    + "</description></item></channel></rss>";

    private RoughAnswer() {}

    /** Writes the whole answer, as long as it is read. */
    static void write(RoughHost host, String path, OutputStream out) throws IOException {
        if (path.equals("/robots.txt")) {
            out.write(head(404, ""));
            return;
        }
        switch (host.manner()) {
            case PROPER -> out.write(ok(host.page(path)));
            case SLOW -> {
                host.pause(Duration.ofSeconds(1));
                out.write(ok(host.page(path)));
            }
            case MOVED -> out.write(path.equals("/feed") ? to(301, "/there") : ok(host.page(path)));
            case EMPTY -> out.write(ok("<rss><channel><title>Empty</title></channel></rss>"));
            case GONE -> out.write(head(410, ""));
            case BROKEN -> out.write(head(500, ""));
            case BUSY -> out.write(head(429, "Retry-After: 2\r\n"));
            case HUGE -> out.write(ok(HUGE));
            case MUTE -> host.pause(Duration.ofDays(1));
            case DRIPPING -> drip(host, out);
            case ENDLESS -> repeat(host, out, "\r\n", "<item><title>One more</title></item>");
            case ENDLESS_HEAD -> repeat(host, out, "", "X-More: and more\r\n");
            case ZIP_BOMB -> out.write(Bomb.ANSWER);
            case LAUGHING -> out.write(ok(ENTITIES));
            case CURIOUS -> out.write(ok(FILE));
            case GARBAGE -> out.write(ok("\u0001\u0002 no feed at all \u0003"));
            case WEB_PAGE -> out.write(ok("<!doctype html><html><body>Welcome</body></html>"));
            case CUT_OFF -> out.write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n<rss>"));
            case IN_CIRCLES -> out.write(to(302, "/feed"));
            case TO_PRIVATE -> out.write(to(302, "http://10.0.0.1/feed"));
            case TO_DECIMAL -> out.write(to(302, "http://167772161/feed"));
            case TO_FILE -> out.write(to(302, "file:///etc/passwd"));
        }
    }

    private static void drip(RoughHost host, OutputStream out) throws IOException {
        out.write(bytes("HTTP/1.1 200 OK\r\n\r\n<rss><channel>"));
        while (!host.pause(DROP)) {
            out.write(' ');
            out.flush();
        }
    }

    private static void repeat(RoughHost host, OutputStream out, String first, String part)
            throws IOException {
        out.write(bytes("HTTP/1.1 200 OK\r\n" + first));
        byte[] parts = bytes(part.repeat(500));
        while (!host.pause(Duration.ZERO)) {
            out.write(parts);
        }
    }

    private static byte[] to(int status, String address) {
        return head(status, "Location: " + address + "\r\n");
    }

    private static byte[] head(int status, String fields) {
        return bytes(
                "HTTP/1.1 %d As it is\r\n%sContent-Length: 0\r\n\r\n".formatted(status, fields));
    }

    private static byte[] ok(String body) {
        return bytes(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(bytes(body).length, body));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** 200 MB of blanks in 200 kB, made when first asked for. */
    private static final class Bomb {

        static final byte[] ANSWER = pack();

        private static byte[] pack() {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            answer.writeBytes(bytes("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"));
            try (GZIPOutputStream gzip = new GZIPOutputStream(answer)) {
                byte[] blanks = bytes(" ".repeat(1 << 20));
                for (int i = 0; i < 200; i++) {
                    gzip.write(blanks);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return answer.toByteArray();
        }
    }
}
