package dev.commentary.ingest.feed;

import dev.commentary.ingest.encoding.ContentType;
import dev.commentary.ingest.encoding.TextDecoding;
import org.jspecify.annotations.Nullable;

/**
 * Bytes and what the server said of them make a feed or a refusal. Forgives whatever leaves a
 * meaning: broken XML, undeclared prefixes, undefined entities, wrong encodings; it is then a
 * warning of the feed. Refused is what is no feed, and what declares entities. Nothing throws, and
 * time and memory grow with the size of the document alone. Thread-safe.
 */
public final class FeedParser {

    private FeedParser() {}

    /**
     * Reads a document.
     *
     * @param contentType as the server named it
     * @param address where the document was found, for its relative addresses; empty if unknown
     */
    public static FeedResult parse(byte[] document, @Nullable String contentType, String address) {
        return parse(TextDecoding.decode(document, ContentType.charset(contentType)), address);
    }

    /** Reads a document that has been decoded. */
    public static FeedResult parse(String text, String address) {
        String start = text.stripLeading();
        if (start.isEmpty()) {
            return new FeedResult.Refused("The document is empty.");
        }
        return start.startsWith("{") ? JsonFeed.read(start) : XmlFeed.read(start, address);
    }
}
