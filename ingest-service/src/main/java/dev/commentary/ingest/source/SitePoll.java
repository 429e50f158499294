package dev.commentary.ingest.source;

import dev.commentary.ingest.fetch.Listed;
import dev.commentary.ingest.fetch.Validators;
import dev.commentary.ingest.source.Shelf.Entry;
import dev.commentary.ingest.source.SitePosts.Sorted;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One page of a site that has just been asked, beside what was known of it. */
record SitePoll(Asked asked, SiteProgress site, SitePage page, Shelves shelves) {

    /** Posts of one site that are read and watched: the newest. */
    static final int MOST_POSTS = 250_000;

    String id() {
        return asked.source().id();
    }

    /** How many posts are known. */
    int known() {
        return shelves.count(id());
    }

    boolean isKnown(long post) {
        return shelves.find(id(), post).isPresent();
    }

    /** How many posts the site counts; -1 where it does not say. */
    int total() {
        @Nullable Listed listed = page.listed();
        return listed == null ? -1 : listed.total();
    }

    /** How many more posts the site counts than are known. */
    int surplus() {
        return total() < 0 ? site.surplus() : total() - known();
    }

    /** When a post was modified last; one from the future would hide all changes up to then. */
    @Nullable LocalDateTime lastModified() {
        @Nullable LocalDateTime last = firstModified();
        return last != null && isFuture(last) ? now().minusDays(1) : last;
    }

    /** Whether a walk has come to its last page, or further than it should. */
    boolean isEnd(Step.Walk walk) {
        return page.isLast(walk) || walk.on().read() >= MOST_POSTS;
    }

    /** The poll has further steps. */
    Reading goesOn(SiteProgress next, Sorted sorted) {
        Rhythm rhythm = asked.before().rhythm().goesOn(sorted.live(), asked.now());
        return reading(next, sorted, List.of(), rhythm, asked.source());
    }

    /** The poll has further steps, and this one brought no posts. */
    Reading goesOn(SiteProgress next) {
        return goesOn(next, Sorted.NOTHING);
    }

    /** The site has said its name. */
    Reading named(SiteProgress next, Source source) {
        Rhythm rhythm = asked.before().rhythm().goesOn(0, asked.now());
        return reading(next, Sorted.NOTHING, List.of(), rhythm, source);
    }

    /** The poll is over, and these posts are gone. */
    Reading over(SiteProgress next, List<Long> gone) {
        return reading(
                next.then(Step.Glance.OPENING),
                Sorted.NOTHING,
                gone,
                asked.rest(0, page.freshFor()),
                asked.source());
    }

    private Reading reading(
            SiteProgress next, Sorted sorted, List<Long> gone, Rhythm rhythm, Source source) {
        SourceState after =
                asked.answered(
                        asked.before().memory().at(validators(gone), next),
                        rhythm,
                        entries(sorted.entries(), gone),
                        warnings(),
                        page.moved());
        return new Reading(
                sorted.fresh(),
                List.of(),
                withdrawn(sorted, gone),
                shelves.changed(id(), sorted.entries(), gone),
                after,
                asked.changed(source, page.moved()));
    }

    /** Only a glance is asked for again, and only one that tells of every change. */
    private Validators validators(List<Long> gone) {
        @Nullable LocalDateTime last = firstModified();
        boolean tells = gone.isEmpty() && (last == null || !isFuture(last));
        return tells && site.step() instanceof Step.Glance
                ? new Validators(page.validators().etag(), null)
                : Validators.NONE;
    }

    private @Nullable LocalDateTime firstModified() {
        return page.posts().isEmpty() ? null : page.posts().getFirst().modified();
    }

    private boolean isFuture(LocalDateTime time) {
        return time.isAfter(now().plusDays(1));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(asked.now(), ZoneOffset.UTC);
    }

    /** Before the first page nothing is known, not even that there is nothing. */
    private int entries(Map<Long, Entry> seen, List<Long> gone) {
        if (asked.before().isFirst() && !(site.step() instanceof Step.History)) {
            return asked.before().condition().entries();
        }
        long added = seen.keySet().stream().filter(Predicate.not(this::isKnown)).count();
        return (int) (known() + added - gone.size());
    }

    private List<String> withdrawn(Sorted sorted, List<Long> gone) {
        Stream<String> posts =
                gone.stream()
                        .flatMap(number -> shelves.find(id(), number).stream())
                        .filter(Entry::isPost)
                        .map(Entry::postId);
        List<String> all = new ArrayList<>(sorted.withdrawn());
        posts.forEach(all::add);
        return all;
    }

    private List<String> warnings() {
        return total() > MOST_POSTS
                ? List.of("it has more than " + MOST_POSTS + " posts; the oldest are not read")
                : List.of();
    }
}
