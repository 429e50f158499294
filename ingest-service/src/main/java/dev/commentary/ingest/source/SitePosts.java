package dev.commentary.ingest.source;

import dev.commentary.contract.Lane;
import dev.commentary.ingest.acceptance.Acceptance;
import dev.commentary.ingest.acceptance.Checked;
import dev.commentary.ingest.acceptance.Draft;
import dev.commentary.ingest.feed.FeedIdentity;
import dev.commentary.ingest.source.Reading.Fresh;
import dev.commentary.ingest.source.Shelf.Entry;
import dev.commentary.ingest.wordpress.RestPost;
import dev.commentary.ingest.wordpress.WordpressPost;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells which posts of a page are new, or not as they were. Does no I/O. Thread-safe. */
final class SitePosts {

    /**
     * A page when it is sorted.
     *
     * @param withdrawn ids of posts that have become others, because their address was all that
     *     named them
     * @param entries all posts of the page, by their numbers
     */
    record Sorted(List<Fresh> fresh, List<String> withdrawn, Map<Long, Entry> entries) {

        static final Sorted NOTHING = new Sorted(List.of(), List.of(), Map.of());

        /** How many posts are news. */
        int live() {
            return (int) fresh.stream().filter(post -> post.lane() == Lane.LIVE).count();
        }
    }

    private final Acceptance acceptance;
    private final Shelves shelves;

    SitePosts(Acceptance acceptance, Shelves shelves) {
        this.acceptance = acceptance;
        this.shelves = shelves;
    }

    /** Sorts a page that names the newest first; posts travel in the order of their publishing. */
    Sorted sort(
            Source source,
            @Nullable String site,
            List<RestPost> page,
            Function<RestPost, Lane> lane) {
        Sorted sorted = new Sorted(new ArrayList<>(), new ArrayList<>(), new HashMap<>());
        for (RestPost post : page.reversed()) {
            Optional<Entry> known = shelves.find(source.id(), post.id());
            @Nullable String filed = source.filedUnder();
            Draft draft =
                    draft(filed == null ? source.address() : filed, source.outlet(), site, post);
            if (!(acceptance.check(draft) instanceof Checked.Sound sound)) {
                sorted.entries().put(post.id(), known.orElse(Entry.NO_POST));
                continue;
            }
            Entry now = new Entry(sound.id(), fingerprint(draft, sound));
            sorted.entries().put(post.id(), now);
            if (known.filter(now::equals).isPresent()) {
                continue;
            }
            sorted.fresh().add(new Fresh(sound, lane.apply(post)));
            known.filter(entry -> entry.isPost() && !entry.postId().equals(sound.id()))
                    .ifPresent(entry -> sorted.withdrawn().add(entry.postId()));
        }
        return sorted;
    }

    /** The post, filed under that, carried by that outlet if one is named. */
    static Draft draft(
            String filedUnder, @Nullable String outlet, @Nullable String site, RestPost post) {
        return new WordpressPost(
                        filedUnder,
                        FeedIdentity.externalId(post.guid(), post.link(), filedUnder),
                        post.link(),
                        post.title(),
                        post.content(),
                        post.authors(),
                        outlet,
                        site,
                        post.published(),
                        post.updated(),
                        null)
                .draft();
    }

    /** Without the time of the last change: many a change is one of what is not read here. */
    private long fingerprint(Draft draft, Checked.Sound otherwise) {
        return acceptance.check(draft.notUpdated()) instanceof Checked.Sound sound
                ? sound.fingerprint()
                : otherwise.fingerprint();
    }
}
