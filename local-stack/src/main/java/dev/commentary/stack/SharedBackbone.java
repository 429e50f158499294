package dev.commentary.stack;

import dev.commentary.stack.process.Poll;
import dev.commentary.stack.process.ProcessRef;
import dev.commentary.stack.process.ProcessSpec;
import dev.commentary.stack.process.RunningProcess;
import dev.commentary.stack.server.Home;
import dev.commentary.stack.server.Java;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One {@link Backbone} for all test JVMs of a Maven build: the first one starts a {@link Keeper},
 * which ends by itself with the last build that uses it. Tests tell their topics and indices apart
 * by unique names.
 *
 * @param bootstrapServers Kafka's address for clients
 * @param elasticsearchUrl Elasticsearch's address
 */
public record SharedBackbone(String bootstrapServers, String elasticsearchUrl) {

    private static final Duration READY = Duration.ofMinutes(6);

    /**
     * The backbone of this build, started if need be.
     *
     * @throws IllegalStateException if it cannot be started
     */
    public static SharedBackbone get() {
        return Once.INSTANCE;
    }

    private static final class Once {
        private static final SharedBackbone INSTANCE = join(KeeperFolder.of(Home.find()));
    }

    private static SharedBackbone join(KeeperFolder folder) {
        try (KeeperFolder.Lock _ = folder.lock()) {
            folder.addUser(ProcessRef.of(BuildProcess.find()));
            Optional<KeeperState> running = folder.findState();
            if (running.isPresent() && running.get().isAlive()) {
                return running.get().backbone();
            }
            running.ifPresent(KeeperState::stopAll);
            folder.clear();
            return startKeeper(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot share a backbone in " + folder.path(), e);
        }
    }

    private static SharedBackbone startKeeper(KeeperFolder folder) throws IOException {
        // A copy: the build may write the original anew while the keeper still loads from it.
        Path classes = folder.copyClasses(ownClasses());
        Path log = folder.path().resolve("keeper.log");
        List<String> command =
                List.of(
                        Java.program(),
                        "-Xmx48m",
                        "-XX:+UseSerialGC",
                        "-Dcommentary.home=" + Home.find().root(),
                        "-cp",
                        classes.toString(),
                        Keeper.class.getName(),
                        folder.path().toString());
        RunningProcess keeper =
                RunningProcess.start(new ProcessSpec("keeper", command, Map.of(), log));
        Poll.until(READY, () -> folder.findState().isPresent() || !keeper.isAlive());
        Optional<KeeperState> state = folder.findState();
        if (state.isEmpty()) {
            keeper.close();
            throw new IllegalStateException("Kafka or Elasticsearch did not start, see " + log);
        }
        return state.get().backbone();
    }

    private static Path ownClasses() {
        try {
            return Path.of(
                    SharedBackbone.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("classes from an odd place", e);
        }
    }
}
