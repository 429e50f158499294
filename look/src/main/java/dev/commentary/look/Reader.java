package dev.commentary.look;

/**
 * Who looks at a page.
 *
 * @param name the id of the reader's key; empty without one
 */
public record Reader(
        boolean signedIn,
        String name,
        boolean mayWriteInterests,
        boolean mayCorrect,
        boolean mayManageSources) {}
