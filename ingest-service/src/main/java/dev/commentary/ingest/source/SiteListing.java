package dev.commentary.ingest.source;

import dev.commentary.ingest.source.Step.Glance;
import dev.commentary.ingest.source.Step.Walk;
import dev.commentary.ingest.wordpress.RestPost;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares the ids that a site lists with those that are known, page by page, the highest first:
 * what lies between the ends of a page and is not on it is absent.
 */
final class SiteListing {

    private static final Duration INTERVAL = Duration.ofHours(24);
    private static final int MOST_ABSENTEES = 100;

    private SiteListing() {}

    /** Whether all ids are to be compared, whatever their number says. */
    static boolean isDue(SitePoll poll) {
        @Nullable Instant listedAt = poll.site().listedAt();
        return listedAt == null || !listedAt.plus(INTERVAL).isAfter(poll.asked().now());
    }

    static Reading read(SitePoll poll, Step.Listing listing) {
        Set<Long> listed =
                poll.page().posts().stream().map(RestPost::id).collect(Collectors.toSet());
        boolean last = poll.page().isLast(listing.walk());
        long lowest = last ? 0 : lowest(listed, listing.below());
        List<Long> absentees = absentees(poll, listing, listed, lowest);
        List<Long> strangers =
                listed.stream().filter(id -> !poll.isKnown(id)).limit(Walk.USUAL_SIZE).toList();
        boolean end =
                poll.isEnd(listing.walk())
                        || absentees.size() == MOST_ABSENTEES
                        || isBalanced(poll, listing, strangers.size() - absentees.size());
        Step after =
                end
                        ? compared(absentees)
                        : new Step.Listing(listing.walk().on(), lowest, listing.whole(), absentees);
        SiteProgress site = last ? poll.site().listed(poll.asked().now()) : poll.site();
        return poll.goesOn(
                site.then(strangers.isEmpty() ? after : new Step.Strangers(strangers, after)));
    }

    /** A post that came meanwhile has pushed one on to this page that was on the last one too. */
    private static long lowest(Set<Long> listed, long below) {
        return listed.stream().reduce(below, Math::min);
    }

    private static List<Long> absentees(
            SitePoll poll, Step.Listing listing, Set<Long> listed, long lowest) {
        List<Long> absentees = new ArrayList<>(listing.absentees());
        poll.shelves().between(poll.id(), lowest, listing.below()).stream()
                .filter(id -> !listed.contains(id))
                .limit(MOST_ABSENTEES - absentees.size())
                .forEach(absentees::add);
        return absentees;
    }

    private static boolean isBalanced(SitePoll poll, Step.Listing listing, int change) {
        return !listing.whole() && poll.total() == poll.known() + change;
    }

    private static Step compared(List<Long> absentees) {
        return absentees.isEmpty()
                ? Glance.after(Glance.Moment.LISTING)
                : new Step.Absentees(absentees, List.of());
    }
}
