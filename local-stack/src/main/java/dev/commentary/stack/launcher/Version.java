package dev.commentary.stack.launcher;

import dev.commentary.stack.server.Home;
import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** What is run, and on which Java. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String own = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "Commentary Monitor " + Objects.requireNonNullElse(own, Home.VERSION),
            "Kafka %s, Elasticsearch %s, Java %s"
                    .formatted(Home.KAFKA, Home.ELASTICSEARCH, Runtime.version())
        };
    }
}
