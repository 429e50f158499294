package dev.commentary.enrich.outlet;

import org.jspecify.annotations.Nullable;

/**
 * A word or phrase that matters in an analyst's note.
 *
 * @param country for a {@link Kind#PLACE}
 */
record NoteWord(Kind kind, @Nullable String country) {

    /** What a word does in a sentence. The file {@code note-words.tsv} gives the words of each. */
    enum Kind {
        /** A noun for what the author wrote: what follows "for" or "in" carried it. */
        WRITING,
        /** A verb for writing or publishing: what follows carried it. */
        WRITTEN,
        /** "appeared in": a piece is carried there, a person appears there. */
        APPEARED_IN,
        /** Speaking, being quoted or broadcast: the author appeared there. */
        SPOKEN,
        /** Reprinting and picking up: what an outlet does with the author's piece. */
        REPRINTED,
        /** Carrying or using what another outlet had first: "used by", "syndicated to". */
        PASSED_ON,
        /** What an outlet does that wants a comment: "rang about", "asked whether". */
        CALLED,
        /** It came to nothing: "turned down", "was meant to". */
        DENIED,
        /** Others' reporting, or employment: the outlet is merely named. */
        CITING,
        /** Contains another kind's word and means nothing here, as "piece of work". */
        NEUTRAL,
        /** for, in, from, at. */
        PLACE_LINK,
        /** to, with, by, on. */
        PERSON_LINK,
        /** What follows is the subject of the piece, no outlet of it. */
        TOPIC,
        OF,
        AND,
        ARTICLE,
        /** "yesterday's". */
        TIMELY,
        DETERMINER,
        /** my, our. */
        SELF,
        /** I, me. */
        ME,
        /** it, this. */
        OBJECT,
        /** he, they, who, officials: somebody else speaks. */
        OTHER,
        /** Adverbs and auxiliaries that may stand anywhere. */
        FILL,
        /** What an outlet has: website, programme, reporter. */
        MEDIA_NOUN,
        /** What makes another name of an outlet's: Institute, Square, government. */
        SUFFIX,
        PLACE,
        /** A comma, slash, dash or bracket. */
        BREAK,
        COLON,
        /** The end of a sentence. */
        STOP,
        /** An outlet's name. */
        NAME
    }
}
