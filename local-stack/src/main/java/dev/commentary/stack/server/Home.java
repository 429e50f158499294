package dev.commentary.stack.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of the project, and where the build puts what is run.
 *
 * @param root the folder that holds {@code mvnw} and {@code contract}
 */
public record Home(Path root) {

    /** The version of Kafka that is run; the build fetches the same. */
    public static final String KAFKA = "4.2.2";

    /** The version of Elasticsearch that is run; the build fetches the same. */
    public static final String ELASTICSEARCH = "9.5.3";

    /** The folder, inside the project, with the class path of a Kafka broker. */
    public static final String BROKER_LIBRARIES = "local-stack/broker/target/libs";

    /** The version of the project. */
    public static final String VERSION = "0.1.0-SNAPSHOT";

    /**
     * The project's folder: the system property {@code commentary.home} if it is set, or else the
     * nearest folder above the working directory that looks like it.
     *
     * @throws IllegalStateException if there is none
     */
    public static Home find() {
        String named = System.getProperty("commentary.home");
        if (named != null) {
            return new Home(Path.of(named));
        }
        return findAbove(Path.of("").toAbsolutePath())
                .orElseThrow(() ->
                        new IllegalStateException(
                                "not inside the project: say where it is with"
                                        + " -Dcommentary.home=FOLDER"));
    }

    static Optional<Home> findAbove(Path start) {
        return Stream.<Path>iterate(start, path -> path != null, Path::getParent)
                .filter(path -> Files.exists(path.resolve("mvnw")))
                .filter(path -> Files.isDirectory(path.resolve("contract")))
                .findFirst()
                .map(Home::new);
    }

    /** The class path of a Kafka broker. */
    public Path brokerLibraries() {
        return built(root.resolve(BROKER_LIBRARIES));
    }

    /** The distribution of Elasticsearch, as downloaded. */
    public Path elasticsearchArchive() {
        return built(
                root.resolve(
                        "local-stack/target/elasticsearch/elasticsearch-%s.zip"
                                .formatted(ELASTICSEARCH)));
    }

    /** The plugin that goes into Elasticsearch. */
    public Path analysisPlugin() {
        Path target = root.resolve("local-stack/analysis-plugin/target");
        return built(target.resolve("local-analysis-plugin-%s.jar".formatted(VERSION)));
    }

    /** The executable jar of a service or of another module; it need not be there. */
    public Path executable(String module) {
        return root.resolve("%s/target/%s-%s-exec.jar".formatted(module, module, VERSION));
    }

    private static Path built(Path path) {
        if (!Files.exists(path)) {
            throw new UncheckedIOException(
                    new IOException(path + " is missing: run ./mvnw -DskipTests package first"));
        }
        return path;
    }
}
