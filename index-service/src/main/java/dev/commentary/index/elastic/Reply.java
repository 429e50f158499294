package dev.commentary.index.elastic;

/** What Elasticsearch answered, whatever the status. */
record Reply(int status, String body) {

    private static final int LONGEST_REASON = 500;

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    boolean isNotFound() {
        return status == 404;
    }

    /** Status and body on one line, cut where too long for a log. */
    String reason() {
        String line = body.replaceAll("\\s+", " ");
        return "status "
                + status
                + ": "
                + line.substring(0, Math.min(line.length(), LONGEST_REASON));
    }
}
