package dev.commentary.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a client of the live stream has seen so far. */
final class LiveStream implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Queue<JsonNode> posts = new ConcurrentLinkedQueue<>();
    private final BufferedReader lines;
    private final Thread reader;
    private volatile boolean ended;

    LiveStream(Api feed, String path) {
        this.lines =
                new BufferedReader(new InputStreamReader(feed.open(path), StandardCharsets.UTF_8));
        this.reader = Thread.ofVirtual().start(this::read);
    }

    boolean hasSeen(String id) {
        return posts.stream().anyMatch(post -> post.get("id").asString().equals(id));
    }

    /** Whether the connection is gone, which it is once the test has closed it. */
    boolean hasEnded() {
        return ended;
    }

    @Override
    public void close() throws IOException {
        reader.interrupt();
        lines.close();
    }

    private void read() {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data:")) {
                    posts.add(JSON.readTree(line.substring("data:".length())));
                }
            }
        } catch (IOException e) {
            ended = true;
        }
    }
}
