package dev.commentary.ingest.preview;

import dev.commentary.contract.Decoded;
import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.EventCodec;
import dev.commentary.contract.EventType;
import dev.commentary.contract.ReceivedPost;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks enrich-service for tags, {@code POST /v1/preview} post by post, with the key of whoever
 * wants to see them. Follows no redirects: a key goes nowhere but to the address that was set.
 * Thread-safe.
 */
public final class TagPreview {

    private static final Logger LOG = LoggerFactory.getLogger(TagPreview.class);
    private static final String DOWN =
            "enrich-service does not answer, so posts are shown without tags.";

    private final HttpClient http;
    private final URI address;
    private final Duration timeout;
    private final EventCodec codec = new EventCodec();

    public TagPreview(PreviewProperties properties) {
        this.http = HttpClient.newBuilder().connectTimeout(properties.timeout()).build();
        this.address = properties.enrichAddress().resolve("/v1/preview");
        this.timeout = properties.timeout();
    }

    /**
     * The tags of posts. The first failure ends it: who does not answer now will not answer a
     * moment later, and a person waits.
     */
    public Preview tag(List<ReceivedPost> posts, String key) {
        Map<String, EnrichedPost> tagged = new HashMap<>();
        long deadline = System.nanoTime() + timeout.toNanos();
        for (ReceivedPost post : posts) {
            Duration left = Duration.ofNanos(deadline - System.nanoTime());
            @Nullable String fault = left.isPositive() ? tag(post, key, left, tagged) : DOWN;
            if (fault != null) {
                return new Preview(tagged, fault);
            }
        }
        return new Preview(tagged, null);
    }

    private @Nullable String tag(
            ReceivedPost post, String key, Duration left, Map<String, EnrichedPost> tagged) {
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .timeout(left)
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(codec.write(post)))
                        .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                return "enrich-service answers "
                        + answer.statusCode()
                        + ", so posts are shown without tags.";
            }
            if (codec.read(EventType.ENRICHED.header(), answer.body())
                    instanceof Decoded.Event(EnrichedPost enriched)) {
                tagged.put(post.id(), enriched);
                return null;
            }
            return "enrich-service answers what is no post, so posts are shown without tags.";
        } catch (IOException e) {
            LOG.debug("No preview from {}", address, e);
            return DOWN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return DOWN;
        }
    }
}
