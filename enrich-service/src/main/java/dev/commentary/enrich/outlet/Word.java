package dev.commentary.enrich.outlet;

import dev.commentary.enrich.outlet.NoteWord.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A word, phrase or sign of a note.
 *
 * @param stem what the forms of one word have in common, as written in lower case
 * @param capital whether it was written with a capital
 * @param kind what it does in a sentence; null for a word that is not in {@code note-words.tsv}
 * @param sense what it tells; null for a word that is not in {@code word-senses.tsv}
 */
record Word(
        String text, String stem, boolean capital, @Nullable Kind kind, @Nullable String sense) {

    private static final Set<String> AUTHOR = Set.of("me", "us", "my", "our", "mine", "ours");

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** I, me, my, or a phrase with one of them: "cited my". */
    boolean namesAuthor() {
        return kind == Kind.ME
                || kind == Kind.SELF
                || text.startsWith("my ")
                || AUTHOR.contains(text.substring(text.lastIndexOf(' ') + 1));
    }

    /** The kind as clues name it. */
    String role() {
        if (kind != null) {
            return kind.name();
        }
        return capital ? "Name" : "word";
    }
}
