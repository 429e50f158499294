package dev.commentary.ingest.source;

import dev.commentary.contract.Lane;
import dev.commentary.ingest.acceptance.Checked;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an answer means: posts to be taken in and taken back, and what is to be remembered once
 * Kafka has that.
 *
 * @param wanted posts that are not whole without their pages
 * @param withdrawn ids of posts that the publisher has taken back
 * @param shelves that are not as they were
 * @param source as it is from now on; null where it stays as it was
 */
record Reading(
        List<Fresh> fresh,
        List<Wanted> wanted,
        List<String> withdrawn,
        List<Shelf> shelves,
        SourceState after,
        @Nullable Source source) {

    /** A post that is new, or not as it was. */
    record Fresh(Checked.Sound post, Lane lane) {}

    Reading {
        fresh = List.copyOf(fresh);
        wanted = List.copyOf(wanted);
        withdrawn = List.copyOf(withdrawn);
        shelves = List.copyOf(shelves);
    }

    /** An answer without posts. */
    static Reading of(SourceState after, @Nullable Source source) {
        return new Reading(List.of(), List.of(), List.of(), List.of(), after, source);
    }

    /** The same with these pages to be fetched. */
    Reading wanting(List<Wanted> pages) {
        return new Reading(fresh, pages, withdrawn, shelves, after, source);
    }

    /** The wanted pages in the order to fetch them: one in trouble keeps no other waiting. */
    List<Wanted> wantedInTurn() {
        Set<String> troubled = after.memory().troubled().keySet();
        return wanted.stream()
                .sorted(Comparator.comparing(page -> troubled.contains(page.key())))
                .toList();
    }

    /** The same once the pages were fetched. */
    Reading completed(List<Fresh> all, SourceState then) {
        return new Reading(all, List.of(), withdrawn, shelves, then, source);
    }

    /** The same with that state. */
    Reading settled(SourceState then) {
        return new Reading(fresh, wanted, withdrawn, shelves, then, source);
    }

    /**
     * The same where Kafka did not take all of it: what is missing is not seen, and the same is
     * asked for again. What was taken is recognised then.
     */
    Reading without(Set<String> missing, SourceState before) {
        SourceState.Memory memory =
                after.memory().site() == null && after.memory().list() == null
                        ? after.memory().without(missing)
                        : before.memory();
        // What was history stays history until all of it is there.
        SourceState.Condition condition =
                before.isFirst()
                        ? after.condition().holding(before.condition().entries())
                        : after.condition();
        return Reading.of(
                new SourceState(after.id(), memory.unconditional(), after.rhythm(), condition),
                source);
    }

    @Override
    public String toString() {
        return fresh.stream().map(f -> f.post().id()).collect(Collectors.joining(", "));
    }
}
