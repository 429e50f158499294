package dev.commentary.feed;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How readers are served.
 *
 * @param readAlias the alias that searches go to; index-service points it at the current index
 * @param stream the live stream
 */
@ConfigurationProperties("commentary.feed")
public record FeedProperties(
        @DefaultValue("commentary-read") String readAlias, @DefaultValue Stream stream) {

    /**
     * The live stream.
     *
     * @param clients the most streams open at once in this process; further ones get 503
     * @param queue the most events that wait for one client; a slower one is dropped and resumes
     *     where it was
     * @param heartbeat the longest silence on a stream; also how soon a lost client is noticed
     * @param retry how long browsers are told to wait before they connect again
     * @param keptEvents the most events kept in memory for clients that resume
     * @param keptSize the most memory for them, counted in bytes of their text
     * @param replayedEvents the most events read again from Kafka for one client that resumes
     *     further back; beyond that it is told to search instead
     */
    public record Stream(
            @DefaultValue("1000") int clients,
            @DefaultValue("256") int queue,
            @DefaultValue("15s") Duration heartbeat,
            @DefaultValue("2s") Duration retry,
            @DefaultValue("2000") int keptEvents,
            @DefaultValue("32MB") DataSize keptSize,
            @DefaultValue("5000") int replayedEvents) {

        public Stream {
            requirePositive("clients", clients);
            requirePositive("queue", queue);
            requirePositive("kept-events", keptEvents);
            requirePositive("heartbeat", heartbeat.toMillis());
            requirePositive("retry", retry.toMillis());
            requirePositive("kept-size", keptSize.toBytes());
            if (replayedEvents < 0) {
                throw new IllegalArgumentException(
                        "commentary.feed.stream.replayed-events is negative: " + replayedEvents);
            }
        }

        private static void requirePositive(String name, long value) {
            if (value <= 0) {
                throw new IllegalArgumentException(
                        "commentary.feed.stream." + name + " must be positive: " + value);
            }
        }
    }
}
