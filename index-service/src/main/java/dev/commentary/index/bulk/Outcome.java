package dev.commentary.index.bulk;

import org.jspecify.annotations.Nullable;

/** What became of one document. */
public sealed interface Outcome {

    /** Nothing more is to be done with the document than to write it down. */
    sealed interface Settled extends Outcome {}

    /** It is in the index. */
    record Indexed() implements Settled {}

    /** The post is a tombstone in the index. */
    record Withdrawn() implements Settled {}

    /** The index has this revision already, or a newer one: a success. */
    record Stale() implements Settled {}

    /**
     * The index will never take it.
     *
     * @param field the field at fault; null where the index names none
     */
    record Refused(String reason, @Nullable String field) implements Settled {}

    /** The index has no room just now: once more, after a pause. */
    record Overloaded(String reason) implements Outcome {}

    /** The index failed on this document: once more, but not for ever. */
    record Failed(String reason) implements Outcome {}

    /** The index takes no writes, as on a full disk: once more, and somebody must see to it. */
    record Blocked(String reason) implements Outcome {}

    /** Index or alias is missing, or the service is not let in: no further write makes sense. */
    record Halted(String reason) implements Outcome {}
}
