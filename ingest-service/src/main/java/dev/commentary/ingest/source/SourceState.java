package dev.commentary.ingest.source;

import dev.commentary.ingest.fetch.Validators;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a source has been read, and how it does. It is written only once Kafka has the posts that
 * it says are seen.
 */
public record SourceState(String id, Memory memory, Rhythm rhythm, Condition condition) {

    /**
     * What is remembered of the last answers.
     *
     * @param seen fingerprints by post id, in the order of their last appearance
     * @param site how far a site has been read; null of a feed, and before the first request
     * @param list how far a list of pages has been read; null of what is none
     * @param troubled how often pages were asked for in vain, by what their posts are seen by
     * @param late what was there at first and could not be read yet, by the same: it stays history
     */
    public record Memory(
            Validators validators,
            Map<String, String> seen,
            @Nullable SiteProgress site,
            @Nullable ListProgress list,
            @Nullable Map<String, Integer> troubled,
            @Nullable Set<String> late) {

        /** Of posts that have left the feed so many are remembered: some come back. */
        private static final int KEPT_AFTER_LEAVING = 200;

        static final Memory EMPTY =
                new Memory(Validators.NONE, Map.of(), null, null, Map.of(), Set.of());

        public Memory {
            seen = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(seen));
            troubled = troubled == null ? Map.of() : Map.copyOf(troubled);
            late = late == null ? Set.of() : Set.copyOf(late);
        }

        @Override
        public Map<String, Integer> troubled() {
            return java.util.Objects.requireNonNull(troubled);
        }

        @Override
        public Set<String> late() {
            return java.util.Objects.requireNonNull(late);
        }

        /** Whether a post was seen just like that, and nothing of it is still to come. */
        boolean knows(String post, String fingerprint) {
            return fingerprint.equals(seen.get(post)) && !troubled().containsKey(post);
        }

        /** The same after a document that held these posts. */
        Memory with(Validators now, Map<String, String> present) {
            LinkedHashMap<String, String> all = new LinkedHashMap<>(seen);
            present.forEach(all::putLast);
            int surplus = all.size() - present.size() - KEPT_AFTER_LEAVING;
            for (int i = 0; i < surplus; i++) {
                all.pollFirstEntry();
            }
            return new Memory(now, all, null, null, troubled, late);
        }

        /** The same with no other pages in trouble than these. */
        Memory troubledAmong(Set<String> keys) {
            Map<String, Integer> still = new HashMap<>(troubled());
            still.keySet().retainAll(keys);
            Set<String> stillLate = new HashSet<>(late());
            stillLate.retainAll(keys);
            return new Memory(validators, seen, site, list, still, stillLate);
        }

        /** The same after an answer of a site. */
        Memory at(Validators now, SiteProgress progress) {
            return new Memory(now, seen, progress, null, troubled, late);
        }

        /** The same after a document of a list of pages. */
        Memory listed(Validators now, ListProgress progress) {
            return new Memory(now, seen, null, progress, troubled, late);
        }

        /** The same, had these posts not been seen. */
        Memory without(Set<String> missing) {
            LinkedHashMap<String, String> kept = new LinkedHashMap<>(seen);
            kept.keySet().removeAll(missing);
            return new Memory(validators, kept, site, list, troubled, late);
        }

        /** The same, had these not been seen, and with these pages in trouble. */
        Memory forgetting(
                Set<String> again, Map<String, Integer> inTrouble, Set<String> stillLate) {
            @Nullable ListProgress left = list == null ? null : list.without(again);
            return new Memory(validators, without(again).seen(), site, left, inTrouble, stillLate);
        }

        /** Whether no map of an index is left to be read in this round. */
        boolean isThrough() {
            return list == null || list.maps().isEmpty();
        }

        /** The same, but the list goes on with these maps. */
        Memory staying(ListProgress before) {
            return list == null
                    ? this
                    : new Memory(validators, seen, site, list.then(before.maps()), troubled, late);
        }

        /** The same, but the next request is for the whole document. */
        Memory unconditional() {
            return new Memory(Validators.NONE, seen, site, list, troubled, late);
        }
    }

    /**
     * How it does.
     *
     * @param answeredAt when a document was read last, or had not changed
     * @param entries in the document that was read last; -1 before the first
     * @param failure what keeps it from being read now
     * @param warnings of the document that was read last
     */
    public record Condition(
            @Nullable Instant polledAt,
            @Nullable Instant answeredAt,
            int entries,
            @Nullable Failure failure,
            List<String> warnings,
            @Nullable Move moved,
            boolean retired) {

        static final Condition NEW = new Condition(null, null, -1, null, List.of(), null, false);

        public Condition {
            warnings = List.copyOf(warnings);
        }

        /** The same with so many entries. */
        Condition holding(int others) {
            return new Condition(polledAt, answeredAt, others, failure, warnings, moved, retired);
        }

        /** The same with these warnings. */
        Condition warned(List<String> others) {
            return new Condition(polledAt, answeredAt, entries, failure, others, moved, retired);
        }
    }

    /** Polls that failed one after the other, with the last reason in plain words. */
    public record Failure(int polls, Instant since, String reason) {}

    /** The last move to another address. */
    public record Move(String from, Instant at) {}

    /** A source that has not been asked yet. */
    static SourceState begin(String id, Instant now) {
        return new SourceState(id, Memory.EMPTY, Rhythm.first(now), Condition.NEW);
    }

    /** Whether nothing of it has been read yet: what it holds then is history. */
    boolean isFirst() {
        return condition.entries() < 0;
    }

    /** The same with no other pages in trouble than these. */
    SourceState troubledAmong(Set<String> keys) {
        return new SourceState(id, memory.troubledAmong(keys), rhythm, condition);
    }

    /** The same, to be asked at once. */
    SourceState due(Instant now) {
        return new SourceState(id, memory, rhythm.at(now), condition);
    }
}
