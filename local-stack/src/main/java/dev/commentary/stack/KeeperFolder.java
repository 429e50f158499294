package dev.commentary.stack;

import dev.commentary.stack.process.ProcessRef;
import dev.commentary.stack.server.Home;
import dev.commentary.stack.server.Sha256;
import dev.commentary.stack.server.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder through which the test JVMs of this user and this work tree find their keeper: a lock,
 * the keeper's state, and one file for each build that uses it.
 */
record KeeperFolder(Path path) {

    /** Held while the folder is changed. */
    record Lock(FileChannel channel, FileLock lock) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            lock.release();
            channel.close();
        }
    }

    static KeeperFolder of(Home home) {
        byte[] root = home.root().toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8);
        return new KeeperFolder(
                Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "commentary-backbone-%s-%s"
                                .formatted(
                                        System.getProperty("user.name"),
                                        Sha256.of(root).substring(0, 8))));
    }

    Lock lock() throws IOException {
        Files.createDirectories(users());
        FileChannel channel =
                FileChannel.open(
                        path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        return new Lock(channel, channel.lock());
    }

    Path data() {
        return path.resolve("data");
    }

    Optional<KeeperState> findState() {
        try {
            return Files.exists(state())
                    ? Optional.of(KeeperState.parse(Files.readString(state())))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Publishes the state, all of it at once. */
    void write(KeeperState state) throws IOException {
        Path fresh = Files.writeString(path.resolve("state.new"), state.toText());
        Files.move(fresh, state(), StandardCopyOption.ATOMIC_MOVE);
    }

    void addUser(ProcessRef user) throws IOException {
        Files.writeString(users().resolve(Long.toString(user.pid())), user.toString());
    }

    /** Whether a build that uses the backbone is still alive. */
    boolean hasUsers() {
        try {
            for (Path file : userFiles()) {
                if (isAlive(file)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> userFiles() throws IOException {
        try (Stream<Path> files = Files.list(users())) {
            return files.toList();
        }
    }

    private static boolean isAlive(Path user) throws IOException {
        return ProcessRef.parse(Files.readString(user)).findAlive().isPresent();
    }

    /** Removes what an earlier keeper left, and the builds that have ended. */
    void clear() throws IOException {
        for (Path user : userFiles()) {
            if (!isAlive(user)) {
                Files.delete(user);
            }
        }
        Files.deleteIfExists(state());
        Trees.delete(data());
        Trees.delete(path.resolve("classes"));
    }

    /** Copies classes, a folder or a jar, to where no build changes them. */
    Path copyClasses(Path source) throws IOException {
        return Trees.copy(source, path.resolve("classes"));
    }

    private Path state() {
        return path.resolve("state");
    }

    private Path users() {
        return path.resolve("users");
    }
}
