package dev.commentary.ingest.source;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a site is asked next, one request each. A poll begins with a {@link Glance} and goes on to
 * whatever that gives reason for; each answer is taken in, and the next step written down, before
 * the next request, so that a restart goes on where it was.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Step.Introduction.class, name = "introduction"),
    @JsonSubTypes.Type(value = Step.Glance.class, name = "glance"),
    @JsonSubTypes.Type(value = Step.History.class, name = "history"),
    @JsonSubTypes.Type(value = Step.Changes.class, name = "changes"),
    @JsonSubTypes.Type(value = Step.Listing.class, name = "listing"),
    @JsonSubTypes.Type(value = Step.Strangers.class, name = "strangers"),
    @JsonSubTypes.Type(value = Step.Absentees.class, name = "absentees")
})
public sealed interface Step {

    /** What the site says of itself. */
    record Introduction() implements Step {}

    /**
     * How many posts there are, and when one was modified last.
     *
     * @param gone posts that are to be withdrawn if the site that said so answers still
     */
    record Glance(Moment moment, List<Long> gone) implements Step {

        /** After what a site is glanced at. */
        public enum Moment {
            INTRODUCTION,
            REST,
            CHANGES,
            LISTING
        }

        static final Glance OPENING = after(Moment.REST);

        public Glance {
            gone = List.copyOf(gone);
        }

        static Glance after(Moment moment) {
            return new Glance(moment, List.of());
        }
    }

    /**
     * All posts, the highest ids first: so none is missed because others are new meanwhile.
     *
     * @param total how many there were on the first page; -1 before it, and where it did not say
     */
    record History(Walk walk, int total) implements Step {}

    /**
     * Posts by the time of their modification, the newest first.
     *
     * @param since in the site's time; null for all
     * @param until the last modification when the walk began
     */
    record Changes(Walk walk, @Nullable LocalDateTime since, LocalDateTime until) implements Step {}

    /**
     * Only ids, the highest first.
     *
     * @param below ids from here on have been compared
     * @param whole whether to go on to the end even if the numbers are in balance before
     * @param absentees known ids that were not listed
     */
    record Listing(Walk walk, long below, boolean whole, List<Long> absentees) implements Step {

        public Listing {
            absentees = List.copyOf(absentees);
        }

        static Listing begin(boolean whole) {
            return new Listing(Walk.BEGIN, Long.MAX_VALUE, whole, List.of());
        }
    }

    /** Posts that were listed and that nobody knew. */
    record Strangers(List<Long> ids, Step then) implements Step {

        public Strangers {
            ids = List.copyOf(ids);
        }
    }

    /** One by one, posts that were not listed. */
    record Absentees(List<Long> ids, List<Long> gone) implements Step {

        public Absentees {
            ids = List.copyOf(ids);
            gone = List.copyOf(gone);
        }
    }

    /**
     * A way through the pages of a list.
     *
     * @param read entries so far, a multiple of the size
     * @param size of a page
     */
    record Walk(int read, int size) {

        static final int USUAL_SIZE = 100;
        static final Walk BEGIN = new Walk(0, USUAL_SIZE);
        private static final int SMALL_SIZE = 10;

        int page() {
            return read / size + 1;
        }

        Walk on() {
            return new Walk(read + size, size);
        }

        /** The same place in smaller pages, where one did not come whole. */
        Walk smaller() {
            return new Walk(read, SMALL_SIZE);
        }
    }
}
