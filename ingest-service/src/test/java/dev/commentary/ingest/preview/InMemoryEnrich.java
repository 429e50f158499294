package dev.commentary.ingest.preview;

import com.sun.net.httpserver.HttpExchange;
import dev.commentary.contract.Decoded;
import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.EventCodec;
import dev.commentary.contract.EventType;
import dev.commentary.contract.OutletTag;
import dev.commentary.contract.PublishedTag;
import dev.commentary.contract.ReceivedPost;
import dev.commentary.contract.TopicTag;
import dev.commentary.ingest.fetch.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;

/** A service that tags every post with the same outlet and topic. */
public final class InMemoryEnrich implements AutoCloseable {

    private static final EventCodec CODEC = new EventCodec();

    private final Site server;

    private InMemoryEnrich(Site server) {
        this.server = server;
        server.set("/v1/preview", InMemoryEnrich::preview);
    }

    public static InMemoryEnrich start() {
        try {
            return new InMemoryEnrich(new Site());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return server.at("");
    }

    /** The keys that it was asked with, in order. */
    public List<String> keys() {
        return server.requests().stream()
                .flatMap(request ->
                        request.headers().getOrDefault("Authorization", List.of()).stream())
                .toList();
    }

    /** From now on it answers with this status alone. */
    public void fail(int status) {
        server.set("/v1/preview", status, "");
    }

    private static void preview(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (CODEC.read(EventType.RECEIVED.header(), body)
                instanceof Decoded.Event(ReceivedPost post)) {
            Site.answer(exchange, 200, CODEC.write(tagged(post)));
            return;
        }
        Site.answer(exchange, 400, new byte[0]);
    }

    private static EnrichedPost tagged(ReceivedPost post) {
        return new EnrichedPost(
                post.id(),
                post.revision(),
                post.lane(),
                post.source(),
                post.externalId(),
                post.url(),
                post.note(),
                post.title(),
                post.body(),
                post.postscript(),
                post.authors(),
                null,
                List.of(outlet("Harbour Courier", OutletTag.CARRIED), outlet("Rival", "cited")),
                List.of(
                        new TopicTag(
                                "medtop:20000209",
                                "shipping",
                                List.of(),
                                0.9,
                                "rule",
                                List.of(),
                                "topics-1")),
                new PublishedTag(
                        "2026-11-03", "day", "feed", List.of(), 0.9, "m", List.of(), "dates-1"),
                post.receivedAt());
    }

    private static OutletTag outlet(String name, String role) {
        return new OutletTag(name, name, role, null, 0.9, "rule", List.of(), "outlets-1");
    }

    @Override
    public void close() {
        server.close();
    }
}
