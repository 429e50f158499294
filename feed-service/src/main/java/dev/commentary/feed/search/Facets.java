package dev.commentary.feed.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The posts found, counted; what nobody asked for is null. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Facets(
        @Nullable List<Count> outlets,
        @Nullable List<Count> topics,
        @Nullable List<Count> authors,
        @Nullable List<Count> languages,
        @Nullable Histogram histogram) {

    /**
     * The posts that share a value.
     *
     * @param value for a filter
     * @param label for people
     */
    public record Count(String value, String label, long count) {}

    /**
     * Posts along the time line, gaps included.
     *
     * @param interval the width of each bar, such as {@code 1d}, {@code 1M} or {@code 1y}
     */
    public record Histogram(String interval, List<Bar> bars) {

        public Histogram {
            bars = List.copyOf(bars);
        }
    }

    /** The posts from this moment up to the next bar's. */
    public record Bar(Instant from, long count) {}
}
