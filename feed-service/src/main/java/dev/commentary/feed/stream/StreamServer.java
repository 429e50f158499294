package dev.commentary.feed.stream;

import dev.commentary.feed.FeedProperties;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens live streams for readers. Thread-safe. */
public final class StreamServer {

    private final LiveStream stream;
    private final Replay replay;
    private final FeedProperties.Stream properties;

    StreamServer(LiveStream stream, Replay replay, FeedProperties.Stream properties) {
        this.stream = stream;
        this.replay = replay;
        this.properties = properties;
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
                                stream, replay, properties, client, opening, lastEventId != null));
    }
}
