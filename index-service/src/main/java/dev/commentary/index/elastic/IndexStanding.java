package dev.commentary.index.elastic;

/** How index and aliases are found when the service starts. */
public sealed interface IndexStanding {

    /** Both aliases point to an index. */
    record Present() implements IndexStanding {}

    /** There is neither index nor alias. */
    record Absent() implements IndexStanding {}

    /** Elasticsearch does not answer, or not yet. */
    record Unavailable(String reason) implements IndexStanding {}

    /** Only a human can tell what is right. */
    record Broken(String reason) implements IndexStanding {}
}
