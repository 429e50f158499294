package dev.commentary.feed.interest;

import java.util.Optional;

/** The queries behind topics of interest, for whoever filters posts by one. Thread-safe. */
public interface InterestQueries {

    /** The query of an interest in the readers' query language; empty where nobody made it. */
    Optional<String> find(String interestId);
}
