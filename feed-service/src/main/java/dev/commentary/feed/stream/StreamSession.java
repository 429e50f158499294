package dev.commentary.feed.stream;

import dev.commentary.feed.FeedProperties;
import dev.commentary.feed.filter.PostFilter;
import dev.commentary.feed.post.InterestTagger;
import java.io.IOException;
import java.io.OutputStream;

/**
 * One open stream, served to its end: first what the reader missed, then each event as it comes.
 * For one (virtual) thread.
 */
public final class StreamSession {

    private final LiveStream stream;
    private final Replay replay;
    private final FeedProperties.Stream properties;
    private final LiveClient client;
    private final LiveStream.Opening opening;
    private final boolean knewAnId;
    private final InterestTagger interests;

    StreamSession(
            LiveStream stream,
            Replay replay,
            FeedProperties.Stream properties,
            LiveClient client,
            LiveStream.Opening opening,
            boolean knewAnId,
            InterestTagger interests) {
        this.stream = stream;
        this.replay = replay;
        this.properties = properties;
        this.client = client;
        this.opening = opening;
        this.knewAnId = knewAnId;
        this.interests = interests;
    }

    /**
     * Writes the stream until it ends.
     *
     * @throws IOException where the reader is gone
     */
    public void write(OutputStream out, PostFilter filter, EventFormat format)
            throws IOException, InterruptedException {
        StreamWriter writer =
                new StreamWriter(
                        out,
                        new ReaderProgress(opening.start()),
                        new LiveFilter(filter, interests),
                        format,
                        properties.retry());
        try {
            writer.begin();
            catchUp(writer);
            follow(writer);
        } finally {
            stream.close(client);
        }
    }

    private void catchUp(StreamWriter writer) throws IOException {
        boolean complete = opening.resumes() == knewAnId;
        if (opening.resumes()) {
            complete = replay.run(opening.start(), opening.floor(), writer::event);
        }
        if (!complete) {
            writer.searchInstead();
        }
        for (LiveEvent event : opening.latest()) {
            writer.event(event);
        }
        writer.flush();
    }

    private void follow(StreamWriter writer) throws IOException, InterruptedException {
        while (true) {
            switch (client.await(properties.heartbeat())) {
                case LiveClient.Next.Event next -> {
                    writer.event(next.event());
                    writer.flush();
                }
                case LiveClient.Next.Silence silence -> writer.heartbeat();
                case LiveClient.Next.End end -> {
                    return;
                }
            }
        }
    }
}
