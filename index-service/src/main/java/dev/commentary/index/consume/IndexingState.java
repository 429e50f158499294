package dev.commentary.index.consume;

/** Whether indexing goes on. */
sealed interface IndexingState {

    /** The consumers have not been started: the index is being looked for. */
    record Starting(String reason) implements IndexingState {}

    /** It does. */
    record Going() implements IndexingState {}

    /** It will by itself, as soon as Elasticsearch has room or is back. */
    record Waiting(String reason) implements IndexingState {}

    /** It will as soon as somebody makes room: Elasticsearch takes no writes. */
    record Blocked(String reason) implements IndexingState {}

    /** It will not before somebody has seen to it and restarted the service. */
    record Halted(String reason) implements IndexingState {}
}
