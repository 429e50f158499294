package dev.commentary.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One {@code POST /v1/posts/batch} over a bare socket: outcomes are read while posts are still
 * being sent, which the HTTP client of the JDK does not do.
 */
final class BatchPost {

    private static final int BUFFER = 1 << 16;
    private static final byte[] GOOD = "HTTP/1.1 200".getBytes(StandardCharsets.US_ASCII);

    private BatchPost() {}

    /** Sends lines and returns when the last outcome has come. */
    static void send(URI service, String key, List<byte[]> lines) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.getPort());
                ExecutorService reader = Executors.newSingleThreadExecutor()) {
            Future<String> status = reader.submit(() -> drain(socket.getInputStream()));
            OutputStream out = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
            out.write(head(service, key, lines).getBytes(StandardCharsets.US_ASCII));
            for (byte[] line : lines) {
                out.write(line);
            }
            out.flush();
            require(status.get());
        } catch (ExecutionException e) {
            throw new IOException("the batch was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String head(URI service, String key, List<byte[]> lines) {
        return "POST /v1/posts/batch HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAuthorization: Bearer %s\r\n"
                        .formatted(service.getPort(), key)
                + "Content-Type: application/x-ndjson\r\nConnection: close\r\nContent-Length: %d\r\n\r\n"
                        .formatted(lines.stream().mapToLong(line -> line.length).sum());
    }

    /** Reads to the end; answers the status line. */
    private static String drain(InputStream in) throws IOException {
        byte[] start = in.readNBytes(GOOD.length);
        in.transferTo(OutputStream.nullOutputStream());
        return new String(start, StandardCharsets.US_ASCII);
    }

    private static void require(String status) throws IOException {
        if (!status.equals(new String(GOOD, StandardCharsets.US_ASCII))) {
            throw new IOException("the batch was refused: " + status);
        }
    }
}
