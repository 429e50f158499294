package dev.commentary.stack;

import dev.commentary.stack.process.ProcessRef;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * What a keeper tells those who want its backbone.
 *
 * @param children Kafka and Elasticsearch, to be stopped if the keeper was killed
 */
record KeeperState(SharedBackbone backbone, ProcessRef keeper, List<ProcessRef> children) {

    private static final Duration GRACE = Duration.ofSeconds(20);

    KeeperState {
        children = List.copyOf(children);
    }

    /** Reads what {@link #toText()} wrote. */
    static KeeperState parse(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException("a string does not fail", e);
        }
        return new KeeperState(
                new SharedBackbone(
                        properties.getProperty("bootstrapServers", ""),
                        properties.getProperty("elasticsearchUrl", "")),
                ProcessRef.parse(properties.getProperty("keeper", "")),
                Arrays.stream(properties.getProperty("children", "").split(",", -1))
                        .map(ProcessRef::parse)
                        .toList());
    }

    String toText() {
        return """
        bootstrapServers=%s
        elasticsearchUrl=%s
        keeper=%s
        children=%s
        """
                .formatted(
                        backbone.bootstrapServers(),
                        backbone.elasticsearchUrl(),
                        keeper,
                        children.stream()
                                .map(ProcessRef::toString)
                                .collect(Collectors.joining(",")));
    }

    boolean isAlive() {
        return keeper.findAlive().isPresent()
                && children.stream().allMatch(child -> child.findAlive().isPresent());
    }

    void stopAll() {
        keeper.stop(GRACE);
        children.forEach(child -> child.stop(GRACE));
    }
}
