package dev.commentary.ingest.feed;

/** What a document turned out to be. */
public sealed interface FeedResult {

    /** A feed. */
    record Read(Feed feed) implements FeedResult {}

    /**
     * None.
     *
     * @param reason for people, with the remedy where there is one
     */
    record Refused(String reason) implements FeedResult {}
}
