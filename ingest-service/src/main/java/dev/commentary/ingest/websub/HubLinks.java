package dev.commentary.ingest.websub;

import dev.commentary.ingest.feed.Feed;
import dev.commentary.ingest.feed.FeedParser;
import dev.commentary.ingest.feed.FeedResult;
import dev.commentary.ingest.fetch.Fetched;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a feed says that its changes are announced: links of the relations {@code hub} and {@code
 * self}, in the headers of its answer or else in the feed. A pure function.
 *
 * @param hub whom to subscribe with
 * @param topic the address to subscribe to
 * @see <a href="https://www.w3.org/TR/websub/#discovery">WebSub, 4</a>
 */
public record HubLinks(String hub, String topic) {

    private static final Pattern LINK =
            Pattern.compile("<([^>]{1,2000})>\\s*((?:;[^,;\"]*(?:\"[^\"]*\"[^,;\"]*)?){1,8})");
    private static final Pattern REL =
            Pattern.compile("(?i);\\s*rel\\s*=\\s*\"?([\\w\\s-]{1,100})");

    /** The links; empty where either is missing. */
    public static Optional<HubLinks> of(Fetched.Document document) {
        @Nullable String header = document.links();
        Optional<HubLinks> named =
                header == null
                        ? Optional.empty()
                        : links(inHeader(header, "hub"), inHeader(header, "self"), document.from());
        return named.isPresent() ? named : inFeed(document);
    }

    private static Optional<HubLinks> inFeed(Fetched.Document document) {
        return FeedParser.parse(
                                document.bytes(),
                                document.contentType(),
                                document.from().toString())
                        instanceof FeedResult.Read(Feed feed)
                ? links(feed.first("hub"), feed.first("self"), document.from())
                : Optional.empty();
    }

    private static Optional<HubLinks> links(
            Optional<String> hub, Optional<String> self, URI document) {
        try {
            return hub.isPresent() && self.isPresent()
                    ? Optional.of(
                            new HubLinks(
                                    document.resolve(hub.get()).toString(),
                                    document.resolve(self.get()).toString()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> inHeader(String header, String relation) {
        Matcher link = LINK.matcher(header);
        while (link.find()) {
            Matcher rel = REL.matcher(link.group(2));
            if (rel.find() && (" " + rel.group(1) + " ").contains(" " + relation + " ")) {
                return Optional.of(link.group(1).strip());
            }
        }
        return Optional.empty();
    }
}
