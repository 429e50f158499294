package dev.commentary.feed.stream;

import dev.commentary.feed.filter.FilterReader;
import dev.commentary.feed.filter.PostFilter;
import dev.commentary.feed.filter.Vocabulary;
import dev.commentary.plumbing.http.FieldError;
import dev.commentary.plumbing.http.InvalidRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads what a stream is to show from the parameters of a request. */
public final class StreamParameters {

    /** Stands in for the header {@code Last-Event-ID}, which browsers send by themselves only. */
    public static final String LAST_EVENT_ID = "lastEventId";

    private StreamParameters() {}

    /**
     * The filter of a stream.
     *
     * @throws InvalidRequest naming each wrong parameter
     */
    public static PostFilter filter(Map<String, List<String>> parameters, Vocabulary vocabulary) {
        List<FieldError> errors = new ArrayList<>();
        for (String parameter : parameters.keySet()) {
            if (!FilterReader.PARAMETERS.contains(parameter) && !parameter.equals(LAST_EVENT_ID)) {
                errors.add(
                        new FieldError(
                                parameter,
                                "unknown parameter; known are "
                                        + FilterReader.PARAMETERS.stream().sorted().toList()));
            }
        }
        PostFilter filter = FilterReader.read(parameters, vocabulary, errors);
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
        return filter;
    }
}
