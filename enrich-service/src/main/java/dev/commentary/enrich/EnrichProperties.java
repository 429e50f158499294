package dev.commentary.enrich;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of enrich-service.
 *
 * @param liveConsumers threads that tag live posts, at least 1; more than the topic has partitions
 *     are idle
 * @param backfillConsumers threads that tag imported posts, at least 1
 */
@ConfigurationProperties("commentary.enrich")
record EnrichProperties(
        @DefaultValue("1") int liveConsumers, @DefaultValue("1") int backfillConsumers) {

    EnrichProperties {
        if (liveConsumers < 1 || backfillConsumers < 1) {
            throw new IllegalArgumentException(
                    "commentary.enrich.live-consumers and backfill-consumers must be at least 1");
        }
    }
}
