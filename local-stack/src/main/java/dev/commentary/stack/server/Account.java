package dev.commentary.stack.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The user that Elasticsearch runs as: it refuses to run as root, so for root it is another one,
 * known by number only.
 */
public sealed interface Account {

    /** The account that fits the user of this JVM. */
    static Account forElasticsearch() {
        return "root".equals(System.getProperty("user.name")) ? new Other(61920) : new Own();
    }

    /** The command line that runs {@code command} as this account. */
    List<String> run(List<String> command);

    /** Hands a folder and all that is in it over to this account. */
    void own(Path folder);

    /** Lets this account pass through a folder of ours, without letting it read there. */
    void letThrough(Path folder);

    /** Whether this account can enter the folder. */
    boolean canReach(Path folder);

    /** The user of this JVM. */
    record Own() implements Account {

        @Override
        public List<String> run(List<String> command) {
            return List.copyOf(command);
        }

        @Override
        public void own(Path folder) {
            // It is the user's already.
        }

        @Override
        public void letThrough(Path folder) {
            // The user made it.
        }

        @Override
        public boolean canReach(Path folder) {
            return true;
        }
    }

    /** Another user and group with the same number, without any privilege. */
    record Other(int id) implements Account {

        @Override
        public List<String> run(List<String> command) {
            List<String> line =
                    new ArrayList<>(
                            List.of(
                                    "setpriv",
                                    "--reuid=" + id,
                                    "--regid=" + id,
                                    "--clear-groups",
                                    "--no-new-privs",
                                    "--"));
            line.addAll(command);
            return List.copyOf(line);
        }

        @Override
        public void own(Path folder) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : (Iterable<Path>) all::iterator) {
                    Files.setAttribute(path, "unix:uid", id);
                    Files.setAttribute(path, "unix:gid", id);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot hand over " + folder, e);
            }
        }

        @Override
        public void letThrough(Path folder) {
            try {
                Set<PosixFilePermission> all = new HashSet<>(Files.getPosixFilePermissions(folder));
                if (all.add(PosixFilePermission.OTHERS_EXECUTE)) {
                    Files.setPosixFilePermissions(folder, all);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot open " + folder, e);
            }
        }

        @Override
        public boolean canReach(Path folder) {
            try {
                return new ProcessBuilder(run(List.of("test", "-x", folder.toString())))
                                .start()
                                .waitFor()
                        == 0;
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
