package dev.commentary.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of a request, after its redirects. */
public sealed interface Fetched {

    /**
     * A document.
     *
     * @param from where it was found in the end
     * @param moved the address that takes the asked one's place for good; null where it stays
     * @param freshFor how long the server says that nothing changes; zero where it says nothing
     * @param links the header {@code Link}; null where there is none
     * @param listed how much there is of what the document is a page of; null where it does not say
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, by one parser
    record Document(
            byte[] bytes,
            @Nullable String contentType,
            URI from,
            @Nullable URI moved,
            Validators validators,
            Duration freshFor,
            @Nullable String links,
            @Nullable Listed listed)
            implements Fetched {}

    /** Nothing has changed since the validators were given out. */
    record NotModified(@Nullable URI moved, Duration freshFor) implements Fetched {}

    /** It is gone for good, and the server says so: 410. */
    record Gone() implements Fetched {}

    /**
     * The server answered, but not with the document.
     *
     * @param reason in plain words
     * @param retryAfter how long it asks to be left alone; zero where it does not ask
     */
    record Declined(int status, String reason, Duration retryAfter) implements Fetched {}

    /**
     * There was no whole answer: no connection, too late, too large, or a forbidden address.
     *
     * @param reason in plain words
     */
    record Failed(String reason) implements Fetched {}
}
