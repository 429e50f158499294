package dev.commentary.system;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Clients that send a list of sources, but not as they should. */
final class RoughClients implements AutoCloseable {

    private static final int NEVER_REACHED = 99_999;

    private final URI service;
    private final String key;
    private final CountDownLatch closed = new CountDownLatch(1);

    RoughClients(URI service, String key) {
        this.service = service;
        this.key = key;
    }

    /** So many send byte by byte and never come to an end. */
    void drip(int number) {
        for (int i = 0; i < number; i++) {
            Thread.ofVirtual().start(this::drip);
        }
    }

    /** Sends the first half and goes. */
    void sendHalfOf(String list) throws IOException {
        byte[] whole = list.getBytes(StandardCharsets.UTF_8);
        try (Socket connection = begin(whole.length)) {
            connection.getOutputStream().write(whole, 0, whole.length / 2);
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void drip() {
        try (Socket connection = begin(NEVER_REACHED)) {
            OutputStream out = connection.getOutputStream();
            while (!closed.await(200, TimeUnit.MILLISECONDS)) {
                out.write(' ');
                out.flush();
            }
        } catch (IOException e) {
            // The service has had enough of it, as it should.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Socket begin(int lengthBytes) throws IOException {
        Socket connection = new Socket(service.getHost(), service.getPort());
        String head =
                """
                POST /v1/sources/opml HTTP/1.1\r
                Host: sources\r
                Authorization: Bearer %s\r
                Content-Length: %d\r
                \r
                """
                        .formatted(key, lengthBytes);
        connection.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        return connection;
    }
}
