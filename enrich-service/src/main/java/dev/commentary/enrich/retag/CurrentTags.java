package dev.commentary.enrich.retag;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.PostEvent;
import dev.commentary.contract.ReceivedPost;
import dev.commentary.contract.WithdrawnPost;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tags that the posts of one partition have now, in few bytes for each: some 200. For one
 * thread.
 */
final class CurrentTags {

    private static final String[] NONE = {};

    private record Id(long high, long low) {

        static Id of(String id) {
            return new Id(
                    HexFormat.fromHexDigitsToLong(id, 0, 16),
                    HexFormat.fromHexDigitsToLong(id, 16, 32));
        }
    }

    /** The newest tagging of a post. */
    static final class Newest {

        private final long revision;
        private final boolean withdrawn;
        private int tagging;
        private String[] tags;
        private boolean ours;

        private Newest(long revision, boolean withdrawn, int tagging, String[] tags) {
            this.revision = revision;
            this.withdrawn = withdrawn;
            this.tagging = tagging;
            this.tags = tags;
        }

        private boolean isNewerThan(Newest other) {
            return revision != other.revision ? revision > other.revision : tagging > other.tagging;
        }

        boolean isOf(long otherRevision) {
            return !withdrawn && revision == otherRevision;
        }

        int tagging() {
            return tagging;
        }

        String[] tags() {
            return tags.clone();
        }

        /** Tells that this run has published the post anew. */
        void publishedAs(int number, String[] newTags) {
            tagging = number;
            tags = newTags.clone();
            ours = true;
        }
    }

    private final Map<Id, Newest> posts = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    int size() {
        return posts.size();
    }

    Optional<Newest> find(String id) {
        return Optional.ofNullable(posts.get(Id.of(id)));
    }

    /** Takes in an event of an enriched topic, in any order. */
    void take(PostEvent event) {
        Newest newest = newest(event);
        posts.merge(
                Id.of(event.id()),
                newest,
                (known, fresh) -> fresh.isNewerThan(known) ? fresh : known);
    }

    /**
     * Takes in somebody else's tagging of a post that this run may have published too.
     *
     * @return whether both may have the same number, so that nobody knows which one is shown
     */
    boolean collidesWith(EnrichedPost theirs) {
        @Nullable Newest ours = posts.get(Id.of(theirs.id()));
        if (ours == null || !ours.ours || !ours.isOf(theirs.revision())) {
            return false;
        }
        if (theirs.taggings() < ours.tagging) {
            return false;
        }
        ours.tagging = theirs.taggings();
        ours.tags = NONE;
        ours.ours = false;
        return true;
    }

    private Newest newest(PostEvent event) {
        return switch (event) {
            case EnrichedPost post ->
                    new Newest(post.revision(), false, post.taggings(), shared(post));
            case WithdrawnPost post -> new Newest(post.revision(), true, 0, NONE);
            case ReceivedPost untagged -> new Newest(0, true, 0, NONE);
        };
    }

    private String[] shared(EnrichedPost post) {
        String[] keys = TagKeys.texts(TagKeys.of(post).stream());
        for (int i = 0; i < keys.length; i++) {
            keys[i] = texts.computeIfAbsent(keys[i], k -> k);
        }
        return keys;
    }
}
