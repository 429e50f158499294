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
 * @param retagShare the most of one core that tagging everything anew may take, above 0 and at most
 *     1; it waits while live posts are tagged
 * @param rulesDir a folder of rules that stand in for those of the jar, read at the start
 */
@ConfigurationProperties("commentary.enrich")
public record EnrichProperties(
        @DefaultValue("1") int liveConsumers,
        @DefaultValue("1") int backfillConsumers,
        @DefaultValue("0.25") double retagShare,
        @Nullable Path rulesDir) {

    public EnrichProperties {
        if (liveConsumers < 1 || backfillConsumers < 1) {
            throw new IllegalArgumentException(
                    "commentary.enrich.live-consumers and backfill-consumers must be at least 1");
        }
        if (!(retagShare > 0 && retagShare <= 1)) {
            throw new IllegalArgumentException(
                    "commentary.enrich.retag-share must be above 0 and at most 1: " + retagShare);
        }
        if (rulesDir != null && !Files.isDirectory(rulesDir)) {
            throw new IllegalArgumentException(
                    "commentary.enrich.rules-dir is no folder: " + rulesDir);
        }
    }
}
