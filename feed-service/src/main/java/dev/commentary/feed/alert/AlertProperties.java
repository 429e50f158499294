package dev.commentary.feed.alert;

import dev.commentary.feed.webhook.RetrySchedule;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How alerts are matched and delivered.
 *
 * @param group the consumer group that shares out the matching; {@code <group>-deliveries} shares
 *     out the deliveries
 * @param secretFile a file with a key, Base64 of 32 random bytes, from which the secrets of all
 *     webhooks are computed; every instance must have the same; without it there are no webhooks
 * @param perMinute how often one alert may be set off in a minute; what is above is kept, visible
 *     as suppressed, and not sent
 * @param perHost how many webhook calls one host gets at the same time
 * @param kept how long deliveries that have ended are kept
 * @param retries when a failed delivery is tried again
 */
@ConfigurationProperties("commentary.alerts")
public record AlertProperties(
        @DefaultValue("alerts") String group,
        @Nullable Path secretFile,
        @DefaultValue("60") int perMinute,
        @DefaultValue("4") int perHost,
        @DefaultValue("30d") Duration kept,
        @DefaultValue Retries retries) {

    public AlertProperties {
        if (perMinute < 1 || perHost < 1 || !kept.isPositive()) {
            throw new IllegalArgumentException(
                    "commentary.alerts.per-minute, per-host and kept must be positive");
        }
    }

    /**
     * When a failed delivery is tried again: after {@code first}, then {@code factor} times as long
     * each time, {@code longest} at most.
     *
     * @param attempts how many in all; then the delivery is dead
     * @param first default: 1 s in local mode, otherwise 10 s
     */
    public record Retries(
            @DefaultValue("8") int attempts,
            @Nullable Duration first,
            @DefaultValue("6") int factor,
            @DefaultValue("4h") Duration longest) {

        private static final Duration LOCAL = Duration.ofSeconds(1);
        private static final Duration REMOTE = Duration.ofSeconds(10);

        RetrySchedule schedule(boolean local) {
            Duration pause = first == null ? local ? LOCAL : REMOTE : first;
            return new RetrySchedule(attempts, pause, factor, longest);
        }
    }
}
