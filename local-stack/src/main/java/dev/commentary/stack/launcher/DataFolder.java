package dev.commentary.stack.launcher;

import dev.commentary.stack.server.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The folder that holds everything the system keeps: Kafka's and Elasticsearch's data, keys, logs,
 * and which processes run on it. A marker file tells it from other people's folders.
 */
record DataFolder(Path path) {

    private static final String MARKER = "commentary-monitor.data";
    private static final String NAME = "commentary-monitor";

    DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    /** Where the data are if nobody says otherwise. */
    static DataFolder standard() {
        return standard(System.getProperty("user.name"), System.getenv());
    }

    static DataFolder standard(String user, Map<String, String> environment) {
        if ("root".equals(user)) {
            return new DataFolder(Path.of("/var/lib", NAME));
        }
        String home = environment.getOrDefault("HOME", System.getProperty("user.home"));
        String parent = environment.getOrDefault("XDG_DATA_HOME", "");
        Path data = parent.isEmpty() ? Path.of(home, ".local", "share") : Path.of(parent);
        return new DataFolder(data.resolve(NAME));
    }

    /** The folder of the demonstration, beside the standard one. */
    static DataFolder ofDemo() {
        return new DataFolder(standard().path().resolveSibling(NAME + "-demo"));
    }

    /**
     * Makes the folder if it is not there.
     *
     * @throws Refusal if it holds something else than our data, or cannot be made
     */
    void create() {
        try {
            if (!isOurs() && !isEmpty()) {
                throw new Refusal(
                        path + " holds other files: name an empty or a new folder with --data");
            }
            Files.createDirectories(path);
            Files.writeString(
                    marker(), "Data of Commentary Monitor; ./commentary up --data uses it.\n");
            Files.createDirectories(run());
            Files.createDirectories(logs());
            Files.createDirectories(inbox());
        } catch (IOException e) {
            throw new Refusal(
                    "cannot write to %s (%s): name another folder with --data"
                            .formatted(path, e.getMessage()));
        }
    }

    /** The folder below which folders may be watched. */
    Path inbox() {
        return path.resolve("inbox");
    }

    /**
     * Deletes all data.
     *
     * @throws Refusal if the folder is not marked as ours
     */
    void wipe() {
        try {
            if (isOurs()) {
                Trees.deleteContent(path);
                return;
            }
            if (!isEmpty()) {
                throw new Refusal(
                        path + " was not made by ./commentary up: delete it yourself if it may go");
            }
        } catch (IOException e) {
            throw new Refusal("cannot delete %s: %s".formatted(path, e.getMessage()));
        }
    }

    private boolean isOurs() {
        return Files.exists(marker());
    }

    private boolean isEmpty() throws IOException {
        if (!Files.exists(path)) {
            return true;
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.findAny().isEmpty();
        }
    }

    private Path marker() {
        return path.resolve(MARKER);
    }

    /** The raw key of the administrator, readable by the owner only. */
    Path key() {
        return path.resolve("key");
    }

    /** The hashed keys that the services accept. */
    Path keysFile() {
        return path.resolve("keys.jsonl");
    }

    /** What the secrets of webhooks are computed from, readable by the owner only. */
    Path webhookKey() {
        return path.resolve("webhook-key");
    }

    Path logs() {
        return path.resolve("logs");
    }

    /** What a part prints. */
    Path log(String part) {
        return logs().resolve(part + ".log");
    }

    /** The unpacked program of a service. */
    Path application(String service) {
        return path.resolve("programs").resolve(service);
    }

    /** Which processes run on these data. */
    Path run() {
        return path.resolve("run");
    }

    Path kafka() {
        return path.resolve("kafka");
    }

    Path elasticsearch() {
        return path.resolve("elasticsearch");
    }

    /** The administrator's key, if {@code up} has made one. */
    String readKey() {
        try {
            return Files.readString(key()).strip();
        } catch (NoSuchFileException e) {
            throw new Refusal("no key in %s yet: run ./commentary up first".formatted(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
