package dev.commentary.feed.correction;

import dev.commentary.contract.PostCorrections;

/** What a person's word makes of the corrections of a post. */
sealed interface Drafted {

    /** What is said of the post from now on. */
    record Said(PostCorrections corrections) implements Drafted {}

    /** The word makes no sense here. */
    record Refused(String field, String reason) implements Drafted {}

    /** Whether it makes sense cannot be told at the moment. */
    record Undecided(String reason) implements Drafted {}
}
