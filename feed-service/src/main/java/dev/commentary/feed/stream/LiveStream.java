package dev.commentary.feed.stream;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.feed.FeedProperties;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Hands each event to all open streams, and the latest ones to those that resume. Never waits for a
 * reader. Thread-safe.
 */
public final class LiveStream {

    /**
     * What a stream that opens has to catch up with.
     *
     * @param start where the reader is
     * @param floor where {@code latest} begins; what lies between is in Kafka only
     * @param latest events from memory, in order
     * @param resumes false where the reader named no position, or one of another topic
     */
    record Opening(
            StreamPosition start, StreamPosition floor, List<LiveEvent> latest, boolean resumes) {

        Opening {
            latest = List.copyOf(latest);
        }
    }

    private final LiveLog log;
    private final StreamMetrics metrics;
    private final int mostClients;
    private final Set<LiveClient> clients = ConcurrentHashMap.newKeySet();
    private boolean accepting;

    LiveStream(FeedProperties.Stream properties, StreamMetrics metrics) {
        this.log = new LiveLog(properties.keptEvents(), properties.keptSize().toBytes());
        this.metrics = metrics;
        this.mostClients = properties.clients();
        metrics.countClients(clients);
    }

    /** Starts anew at a position: at first, and where the topic is another one. */
    synchronized void begin(StreamPosition start) {
        stop();
        log.begin(start);
    }

    /** Remembers what was on the stream before this process came. */
    synchronized void remember(LiveEvent past) {
        log.append(past);
    }

    /** Lets readers in. */
    synchronized void accept() {
        accepting = true;
    }

    /** Puts an event on all streams. */
    synchronized void publish(LiveEvent event) {
        log.append(event);
        clients.removeIf(client -> !hand(event, client));
    }

    private boolean hand(LiveEvent event, LiveClient client) {
        boolean handed = client.offer(event);
        if (!handed) {
            metrics.dropped();
        }
        return handed;
    }

    synchronized StreamPosition head() {
        return log.head();
    }

    /** The id of the event that was the last one at that moment, for a reader that starts there. */
    public synchronized String positionAt(Instant moment) {
        return log.at(moment).encode();
    }

    /** A post that was on the stream lately, as it was there last; empty for one withdrawn. */
    public synchronized Optional<EnrichedPost> find(String postId) {
        return log.find(postId);
    }

    /**
     * Adds a stream. Nothing is lost between what is answered and what the client is handed.
     *
     * @param wanted the position after which the reader wants to hear
     * @return empty where no more streams can be open, or not yet
     */
    synchronized Optional<Opening> open(LiveClient client, @Nullable StreamPosition wanted) {
        if (!accepting || clients.size() >= mostClients) {
            return Optional.empty();
        }
        clients.add(client);
        StreamPosition head = log.head();
        boolean resumes = wanted != null && wanted.topic() == head.topic();
        StreamPosition start = resumes && wanted != null ? wanted : head;
        return Optional.of(
                new Opening(start, log.floor(), resumes ? log.after(start) : List.of(), resumes));
    }

    void close(LiveClient client) {
        clients.remove(client);
    }

    /** Ends all streams and lets nobody in: readers connect again, later or elsewhere. */
    synchronized void stop() {
        accepting = false;
        clients.forEach(LiveClient::end);
    }
}
