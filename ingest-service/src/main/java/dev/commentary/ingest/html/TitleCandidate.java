package dev.commentary.ingest.html;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * One of the texts that may be a title, and what speaks for and against it.
 *
 * @param text as the page first writes it
 * @param key its words alone, in lower case
 * @param clues in the order in which they were found; grows while a page is read
 */
record TitleCandidate(String text, String key, Set<String> clues) {

    TitleCandidate(String text, String key) {
        this(text, key, new LinkedHashSet<>());
    }

    boolean isMain() {
        return clues.contains("h1");
    }

    boolean isShown() {
        return isMain() || clues.contains("h2") || clues.contains("h3") || clues.contains("named");
    }

    boolean isWithin(String words) {
        return (" " + words + " ").contains(" " + key + " ");
    }
}
