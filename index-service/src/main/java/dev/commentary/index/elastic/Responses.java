package dev.commentary.index.elastic;

import co.elastic.clients.transport.rest5_client.low_level.ResponseException;

/** What Elasticsearch says when it says no. */
final class Responses {

    private static final int LONGEST_REASON = 500;

    private Responses() {}

    /** Status and body on one line, cut where too long for a log. */
    static String reason(ResponseException e) {
        String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
        return message.substring(0, Math.min(message.length(), LONGEST_REASON));
    }

    static boolean isNotFound(ResponseException e) {
        return e.getResponse().getStatusCode() == 404;
    }
}
