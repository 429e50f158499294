package dev.commentary.enrich;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of enrich-service.
 *
 * @param liveConsumers threads that tag live posts, at least 1; more than the topic has partitions
 *     are idle
 * @param backfillConsumers threads that tag imported posts, at least 1
 * @param rulesDir a folder of rules that stand in for those of the jar, read at the start
 */
@ConfigurationProperties("commentary.enrich")
record EnrichProperties(
        @DefaultValue("1") int liveConsumers,
        @DefaultValue("1") int backfillConsumers,
        @Nullable Path rulesDir) {

    EnrichProperties {
        if (liveConsumers < 1 || backfillConsumers < 1) {
            throw new IllegalArgumentException(
                    "commentary.enrich.live-consumers and backfill-consumers must be at least 1");
        }
        if (rulesDir != null && !Files.isDirectory(rulesDir)) {
            throw new IllegalArgumentException(
                    "commentary.enrich.rules-dir is no folder: " + rulesDir);
        }
    }
}
