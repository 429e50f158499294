package dev.commentary.stack;

import dev.commentary.stack.process.Poll;
import dev.commentary.stack.process.ProcessRef;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The process that holds the shared backbone of tests. It ends, and stops Kafka and Elasticsearch,
 * when no build that uses them is alive, or on SIGTERM; if it was killed, the next one that wants a
 * backbone cleans up.
 */
final class Keeper {

    private static final Duration LOOK = Duration.ofSeconds(1);

    private Keeper() {}

    /** Runs until nobody needs the backbone; the one argument is the folder. */
    public static void main(String[] arguments) throws IOException {
        KeeperFolder folder = new KeeperFolder(Path.of(arguments[0]));
        Backbone backbone = Backbone.startIn(folder.data());
        Runtime.getRuntime().addShutdownHook(new Thread(backbone::close, "stop"));
        folder.write(
                new KeeperState(
                        new SharedBackbone(
                                backbone.bootstrapServers(), backbone.elasticsearchUrl()),
                        ProcessRef.of(ProcessHandle.current()),
                        backbone.processes()));
        boolean needed = true;
        while (needed) {
            Poll.until(LOOK, () -> false);
            needed = folder.hasUsers() || !end(folder, backbone);
        }
    }

    private static boolean end(KeeperFolder folder, Backbone backbone) throws IOException {
        try (KeeperFolder.Lock _ = folder.lock()) {
            if (folder.hasUsers()) {
                return false;
            }
            backbone.close();
            folder.clear();
            return true;
        }
    }
}
