package dev.commentary.ingest;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;
import org.springframework.util.unit.DataSize;

/**
 * What operators may set of ingest-service.
 *
 * @param postSize the largest body of {@code POST /v1/posts} and the longest line of a batch
 * @param importSize the largest file of {@code POST /v1/imports}; it is held in memory
 * @param bodyLength the longest text of a post, in characters, also when extracted from HTML
 * @param inFlight how many posts of one batch or import may wait for Kafka at a time
 * @param knownPosts how many posts are remembered to recognise repeated content, at some 150 bytes
 *     each
 * @param warmUp whether they are read back from Kafka, in the background, after a start
 * @param bodyTimeout how long a request may take to send its body; a batch may take any time, but
 *     no longer than the server's {@code connection-timeout} between two bytes
 * @param retryAfter the pause asked of callers while Kafka takes no posts
 */
@ConfigurationProperties("commentary.ingest")
public record IngestProperties(
        @DefaultValue("2MB") DataSize postSize,
        @DefaultValue("64MB") DataSize importSize,
        @DefaultValue("1048576") int bodyLength,
        @DefaultValue("1000") int inFlight,
        @DefaultValue("200000") long knownPosts,
        @DefaultValue("true") boolean warmUp,
        @DefaultValue("5m") Duration bodyTimeout,
        @DefaultValue("5s") Duration retryAfter) {

    public IngestProperties {
        Assert.isTrue(
                postSize.toBytes() <= importSize.toBytes(),
                "commentary.ingest.post-size is larger than import-size");
        Assert.isTrue(
                importSize.toBytes() <= DataSize.ofMegabytes(512).toBytes(),
                "commentary.ingest.import-size is more than 512MB");
        Assert.isTrue(
                bodyLength >= 1_000 && bodyLength <= 1 << 20,
                "commentary.ingest.body-length is not between 1000 and 1048576");
        Assert.isTrue(inFlight > 0, "commentary.ingest.in-flight is not positive");
        Assert.isTrue(knownPosts >= 0, "commentary.ingest.known-posts is negative");
        Assert.isTrue(!retryAfter.isNegative(), "commentary.ingest.retry-after is negative");
    }
}
