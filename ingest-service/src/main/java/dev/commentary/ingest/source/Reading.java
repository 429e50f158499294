package dev.commentary.ingest.source;

import dev.commentary.contract.Lane;
import dev.commentary.ingest.acceptance.Checked;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an answer means: posts to be taken in and taken back, and what is to be remembered once
 * Kafka has that.
 *
 * @param withdrawn ids of posts that the publisher has taken back
 * @param shelves that are not as they were
 * @param source as it is from now on; null where it stays as it was
 */
record Reading(
        List<Fresh> fresh,
        List<String> withdrawn,
        List<Shelf> shelves,
        SourceState after,
        @Nullable Source source) {

    /** A post that is new, or not as it was. */
    record Fresh(Checked.Sound post, Lane lane) {}

    Reading {
        fresh = List.copyOf(fresh);
        withdrawn = List.copyOf(withdrawn);
        shelves = List.copyOf(shelves);
    }

    /** An answer without posts. */
    static Reading of(SourceState after, @Nullable Source source) {
        return new Reading(List.of(), List.of(), List.of(), after, source);
    }

    /**
     * The same where Kafka did not take all of it: what is missing is not seen, and the same is
     * asked for again. What was taken is recognised then.
     */
    Reading without(Set<String> missing, SourceState before) {
        SourceState.Memory memory =
                before.memory().site() == null ? after.memory().without(missing) : before.memory();
        return Reading.of(
                new SourceState(
                        after.id(), memory.unconditional(), after.rhythm(), after.condition()),
                source);
    }

    @Override
    public String toString() {
        return fresh.stream().map(f -> f.post().id()).collect(Collectors.joining(", "));
    }
}
