package dev.commentary.ingest.source;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;
import org.springframework.util.unit.DataSize;

/**
 * What operators may set of polled sources.
 *
 * @param polling whether this instance asks sources at all
 * @param group the consumer group by which instances share the sources out
 * @param localAddresses whether sources on this machine may be asked; private networks never are
 * @param folders below which folders of files may be watched; none if empty
 * @param callback the address under which hubs reach this service from outside, without a slash at
 *     its end; without it sources are only polled
 * @param mostPolls how many sources are asked at the same time; a quarter of that those whose last
 *     poll failed
 * @param hostPause the shortest time between two requests to one host
 * @param shortestInterval between two polls of a source
 * @param longestInterval between two polls of a source, also of one that fails
 * @param fetchTimeout for one document, from the first request to the last byte
 * @param fetchSize the largest document, after decompression
 */
@ConfigurationProperties("commentary.ingest.sources")
public record SourceProperties(
        @DefaultValue("true") boolean polling,
        @DefaultValue("ingest-sources") String group,
        @DefaultValue("false") boolean localAddresses,
        @DefaultValue List<Path> folders,
        @Nullable String callback,
        @DefaultValue("64") int mostPolls,
        @DefaultValue("1s") Duration hostPause,
        @DefaultValue("1m") Duration shortestInterval,
        @DefaultValue("24h") Duration longestInterval,
        @DefaultValue("30s") Duration fetchTimeout,
        @DefaultValue("10MB") DataSize fetchSize) {

    public SourceProperties {
        folders = List.copyOf(folders);
        Assert.isTrue(
                callback == null || callback.matches("https?://\\S+[^/\\s]"),
                "commentary.ingest.sources.callback is no address without a slash at its end");
        Assert.isTrue(mostPolls > 0, "commentary.ingest.sources.most-polls is not positive");
        Assert.isTrue(!hostPause.isNegative(), "commentary.ingest.sources.host-pause is negative");
        Assert.isTrue(
                shortestInterval.isPositive() && shortestInterval.compareTo(longestInterval) <= 0,
                "commentary.ingest.sources.shortest-interval is not between 0 and longest-interval");
        Assert.isTrue(
                fetchTimeout.isPositive(),
                "commentary.ingest.sources.fetch-timeout is not positive");
        Assert.isTrue(
                fetchSize.toBytes() > 0
                        && fetchSize.toBytes() <= DataSize.ofMegabytes(64).toBytes(),
                "commentary.ingest.sources.fetch-size is not between 1B and 64MB");
    }

    Rhythm.Bounds bounds() {
        return new Rhythm.Bounds(shortestInterval, longestInterval);
    }
}
