package dev.commentary.feed.search;

/** What became of a search. */
public sealed interface Searched {

    record Found(SearchPage page) implements Searched {}

    /** Elasticsearch does not answer, or not now; the same search may succeed later. */
    record Unavailable(String reason) implements Searched {}
}
