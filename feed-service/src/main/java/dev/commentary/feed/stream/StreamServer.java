package dev.commentary.feed.stream;

import dev.commentary.feed.FeedProperties;
import dev.commentary.feed.post.InterestTagger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens live streams for readers. Thread-safe. */
public final class StreamServer {

    private final LiveStream stream;
    private final Replay replay;
    private final FeedProperties.Stream properties;
    private final InterestTagger interests;

    StreamServer(
            LiveStream stream,
            Replay replay,
            FeedProperties.Stream properties,
            InterestTagger interests) {
        this.stream = stream;
        this.replay = replay;
        this.properties = properties;
        this.interests = interests;
    }

    /**
     * Opens a stream.
     *
     * @param lastEventId where the reader was; null for a reader that begins
     * @return empty where too many are open
     */
    public Optional<StreamSession> open(@Nullable String lastEventId) {
        @Nullable StreamPosition wanted =
                lastEventId == null ? null : StreamPosition.decode(lastEventId).orElse(null);
        LiveClient client = new LiveClient(properties.queue());
        return stream.open(client, wanted)
                .map(opening ->
                        new StreamSession(
                                stream,
                                replay,
                                properties,
                                client,
                                opening,
                                lastEventId != null,
                                interests));
    }
}
