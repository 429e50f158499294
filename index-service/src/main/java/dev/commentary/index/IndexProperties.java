package dev.commentary.index;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;
import org.springframework.util.unit.DataSize;

/**
 * How posts are put into Elasticsearch.
 *
 * @param shards primary shards of an index when it is created
 * @param replicas copies of each shard when the index is created
 * @param refreshInterval how often Elasticsearch makes what was indexed searchable; counts when the
 *     index is created
 * @param bulkSize a batch larger than this goes in several bulk calls
 * @param callTimeout how long one call to Elasticsearch may take
 * @param patience how long a batch is tried before its consumer polls in between; must be well
 *     under {@code max.poll.interval.ms}
 * @param firstPause the pause before the second attempt; it doubles with each further one
 * @param longestPause the longest pause between two attempts
 * @param liveConcurrency bulk calls at once for live posts; with one, more posts gather for the
 *     next call, which costs less than two small ones: more pay where Elasticsearch idles
 * @param backfillConcurrency bulk calls at once for imports and history
 */
@ConfigurationProperties("commentary.index")
public record IndexProperties(
        @DefaultValue("1") int shards,
        @DefaultValue("0") int replicas,
        @DefaultValue("1s") Duration refreshInterval,
        @DefaultValue("8MB") DataSize bulkSize,
        @DefaultValue("30s") Duration callTimeout,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("100ms") Duration firstPause,
        @DefaultValue("2s") Duration longestPause,
        @DefaultValue("1") int liveConcurrency,
        @DefaultValue("1") int backfillConcurrency) {

    public IndexProperties {
        Assert.isTrue(shards > 0, "commentary.index.shards must be at least 1");
        Assert.isTrue(replicas >= 0, "commentary.index.replicas must not be negative");
        Assert.isTrue(bulkSize.toBytes() > 0, "commentary.index.bulk-size must be positive");
        Assert.isTrue(callTimeout.isPositive(), "commentary.index.call-timeout must be positive");
        Assert.isTrue(
                firstPause.isPositive() && firstPause.compareTo(longestPause) <= 0,
                "commentary.index.first-pause must be positive and at most longest-pause");
        Assert.isTrue(
                liveConcurrency > 0 && backfillConcurrency > 0,
                "commentary.index.live-concurrency and .backfill-concurrency must be at least 1");
    }
}
