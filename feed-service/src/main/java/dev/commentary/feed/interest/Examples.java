package dev.commentary.feed.interest;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Posts that show what a topic is about, and what it is not.
 *
 * @param accepted ids of posts that are of the topic, in the order in which they were given
 * @param rejected ids of posts that are not
 */
public record Examples(Set<String> accepted, Set<String> rejected) {

    /** The most posts of either kind. */
    static final int MOST = 500;

    static final Examples NONE = new Examples(Set.of(), Set.of());

    public Examples {
        accepted = copy(accepted);
        rejected = copy(rejected);
    }

    /** These and others; what was said last of a post counts. */
    Examples with(Examples more, Collection<String> forgotten) {
        Set<String> yes = new LinkedHashSet<>(accepted);
        Set<String> no = new LinkedHashSet<>(rejected);
        yes.removeAll(forgotten);
        no.removeAll(forgotten);
        yes.removeAll(more.rejected);
        no.removeAll(more.accepted);
        yes.addAll(more.accepted);
        no.addAll(more.rejected);
        return new Examples(yes, no);
    }

    Set<String> all() {
        Set<String> all = new LinkedHashSet<>(accepted);
        all.addAll(rejected);
        return all;
    }

    boolean isTooMany() {
        return accepted.size() > MOST || rejected.size() > MOST;
    }

    /** Tells whether a model was learnt from these. */
    String fingerprint() {
        return Integer.toHexString(
                Objects.hash(
                        new TreeSet<>(accepted).toString(), new TreeSet<>(rejected).toString()));
    }

    private static Set<String> copy(@Nullable Collection<String> ids) {
        return ids == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(ids));
    }
}
