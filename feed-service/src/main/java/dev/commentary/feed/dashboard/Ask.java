package dev.commentary.feed.dashboard;

import dev.commentary.contract.Corrected;
import dev.commentary.contract.EnrichedPost;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a reader can be asked about a tag: whether it is right.
 *
 * @param kind {@code outlet}, {@code topic} or {@code published}; empty where nothing is asked
 * @param role of an outlet; empty otherwise
 * @param said what a person said: {@code add}, {@code confirm}; empty where nobody said anything
 */
record Ask(String kind, String value, String role, String said) {

    /** Nothing is asked. */
    static final Ask NOTHING = new Ask("", "", "", "");

    static Ask of(EnrichedPost post, String kind, String value, @Nullable String role) {
        String said =
                post.corrected().stream()
                        .filter(c ->
                                c.kind().equals(kind)
                                        && c.value().equals(value)
                                        && Objects.equals(c.role(), role))
                        .map(Corrected::action)
                        .findFirst()
                        .orElse("");
        return new Ask(kind, value, role == null ? "" : role, said);
    }
}
