package dev.commentary.index.elastic;

import java.io.IOException;

/** Elasticsearch answered, and the answer was no. */
final class ElasticRefusal extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;

    ElasticRefusal(Reply reply) {
        super(reply.reason());
        this.status = reply.status();
    }

    /** Whether asking again is of no use: a wrong key, or a request that it does not understand. */
    boolean needsSomebody() {
        return status == 400 || status == 401 || status == 403;
    }
}
