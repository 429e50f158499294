package dev.commentary.ingest.acceptance;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.commentary.contract.Revision;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Remembers of the posts used last which revision each got and what content Kafka has of it. What
 * it has forgotten costs a needless revision, never a lost one. Thread-safe.
 *
 * <p>A revision is taken before its post is published and counts as accepted only once {@link
 * #published} says so: a post whose publishing failed is not "unchanged" when it comes again.
 */
public final class KnownPosts {

    /**
     * One post.
     *
     * @param newest the revision given out last
     * @param published the revision that Kafka has; 0 if none is known
     * @param fingerprint of the published revision
     */
    private record Known(long newest, long published, long fingerprint) {}

    /** Marks a withdrawn post: no content has it, so any content is new. */
    private static final long WITHDRAWN = 0;

    private final Cache<String, Known> posts;

    /** Remembers so many posts at most, at some 150 bytes each. */
    public KnownPosts(long most) {
        this.posts = Caffeine.newBuilder().maximumSize(most).build();
    }

    /** Whether Kafka has exactly this content as the newest of the post, as far as is known. */
    public boolean knows(String id, long fingerprint) {
        return revisionOf(id, fingerprint).isPresent();
    }

    /** The revision under which Kafka has exactly this content as the newest of the post. */
    OptionalLong revisionOf(String id, long fingerprint) {
        @Nullable Known known = posts.getIfPresent(id);
        if (known == null || fingerprint == WITHDRAWN) {
            return OptionalLong.empty();
        }
        boolean same = known.published() == known.newest() && known.fingerprint() == fingerprint;
        return same ? OptionalLong.of(known.newest()) : OptionalLong.empty();
    }

    /** Gives out the next revision: the given one, or the first possible after the last one. */
    long nextRevision(String id, long atLeast) {
        return posts.asMap()
                .merge(
                        id,
                        new Known(atLeast, 0, WITHDRAWN),
                        (known, fresh) ->
                                new Known(
                                        Revision.next(known.newest(), atLeast),
                                        known.published(),
                                        known.fingerprint()))
                .newest();
    }

    /** Tells that Kafka has this revision, now or from an earlier run. */
    public void published(String id, long revision, long fingerprint) {
        posts.asMap()
                .merge(
                        id,
                        new Known(revision, revision, fingerprint),
                        (known, fresh) ->
                                known.published() >= revision
                                        ? known
                                        : new Known(
                                                Math.max(known.newest(), revision),
                                                revision,
                                                fingerprint));
    }

    /** Tells that Kafka has this withdrawal. */
    public void withdrawn(String id, long revision) {
        published(id, revision, WITHDRAWN);
    }
}
