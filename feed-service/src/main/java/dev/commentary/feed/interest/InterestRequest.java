package dev.commentary.feed.interest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A topic of interest as a caller sends it; everything may be missing. */
public record InterestRequest(
        @Nullable String name,
        @Nullable String query,
        @Nullable List<@Nullable String> outlets,
        @Nullable List<@Nullable String> topics,
        @Nullable ExamplesRequest examples) {

    /** Examples to begin with. */
    public record ExamplesRequest(
            @Nullable List<@Nullable String> accepted, @Nullable List<@Nullable String> rejected) {}
}
