package dev.commentary.feed.stream;

import dev.commentary.feed.filter.FilterReader;
import dev.commentary.feed.filter.PostFilter;
import dev.commentary.feed.filter.Vocabulary;
import dev.commentary.plumbing.http.FieldError;
import dev.commentary.plumbing.http.InvalidRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a stream is to show.
 *
 * @param lastEventId where the reader was; null for a reader that begins
 */
public record StreamRequest(PostFilter filter, @Nullable String lastEventId) {

    /** Stands in for the header {@code Last-Event-ID}, which browsers send by themselves only. */
    public static final String LAST_EVENT_ID = "lastEventId";

    /**
     * Reads a request.
     *
     * @param header {@code Last-Event-ID}; null where there is none
     * @throws InvalidRequest naming each wrong parameter
     */
    public static StreamRequest read(
            Map<String, List<String>> parameters, @Nullable String header, Vocabulary vocabulary) {
        List<FieldError> errors = new ArrayList<>();
        PostFilter filter =
                FilterReader.read(parameters, Set.of(LAST_EVENT_ID), vocabulary, errors);
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
        List<String> named = parameters.getOrDefault(LAST_EVENT_ID, List.of());
        return new StreamRequest(
                filter, header == null && !named.isEmpty() ? named.getFirst() : header);
    }
}
