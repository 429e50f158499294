package dev.commentary.ingest.source;

import dev.commentary.contract.Lane;
import dev.commentary.ingest.feed.FeedIdentity;
import dev.commentary.ingest.fetch.Fetched;
import dev.commentary.ingest.source.SitePosts.Sorted;
import dev.commentary.ingest.source.Step.Glance;
import dev.commentary.ingest.source.Step.Glance.Moment;
import dev.commentary.ingest.source.Step.Walk;
import dev.commentary.ingest.wordpress.RestAnswer;
import dev.commentary.ingest.wordpress.RestPost;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a page means that a step of a poll brought, and the step after it. Does no I/O. Thread-safe.
 */
final class SiteSteps {

    /** As long as clocks go back in autumn, and as long again. */
    private static final Duration OVERLAP = Duration.ofHours(2);

    private final SitePosts posts;

    SiteSteps(SitePosts posts) {
        this.posts = posts;
    }

    Reading introduced(SitePoll poll, RestAnswer.Site said) {
        Source source = poll.asked().source();
        String address = source.address();
        String filedUnder =
                FeedIdentity.filedUnder(Optional.ofNullable(said.home()), address, address);
        return poll.named(
                poll.site().named(said.name()).then(Glance.after(Moment.INTRODUCTION)),
                source.named(said.name(), filedUnder, poll.asked().now()));
    }

    /** Whatever page was asked for. */
    Reading page(SitePoll poll) {
        SiteProgress site = poll.site();
        return switch (site.step()) {
            case Step.Introduction _ -> throw new IllegalStateException("no page was asked for");
            case Glance glance -> glance(poll, glance);
            case Step.History history -> history(poll, history);
            case Step.Changes changes -> changes(poll, changes);
            case Step.Listing listing -> SiteListing.read(poll, listing);
            case Step.Strangers(var _, Step then) ->
                    poll.goesOn(site.then(then), sorted(poll, post -> laneOf(poll, post)));
            case Step.Absentees absentees ->
                    poll.goesOn(site.then(afterFirst(absentees, absentees.gone())));
        };
    }

    /** Nothing has changed since the last glance; but what is gone is looked for once a day. */
    Reading unchanged(SitePoll poll, Fetched.NotModified same) {
        return poll.site().step().equals(Glance.OPENING) && SiteListing.isDue(poll)
                ? poll.goesOn(poll.site().then(Step.Listing.begin(true)))
                : poll.asked().unchanged(same);
    }

    /** The first of these posts is not there. */
    Reading absent(SitePoll poll, Step.Absentees absentees) {
        List<Long> gone = new ArrayList<>(absentees.gone());
        gone.add(absentees.ids().getFirst());
        return poll.goesOn(poll.site().then(afterFirst(absentees, gone)));
    }

    private static Reading glance(SitePoll poll, Glance glance) {
        SiteProgress site = poll.site();
        @Nullable LocalDateTime last = poll.lastModified();
        return switch (glance.moment()) {
            case INTRODUCTION ->
                    poll.goesOn(site.readUntil(last).then(new Step.History(Walk.BEGIN, -1)));
            case REST -> {
                @Nullable LocalDateTime read = site.modified();
                yield last != null && (read == null || last.isAfter(read))
                        ? poll.goesOn(
                                site.then(
                                        new Step.Changes(
                                                Walk.BEGIN,
                                                read == null ? null : read.minus(OVERLAP),
                                                last)))
                        : compared(poll);
            }
            case CHANGES -> compared(poll);
            case LISTING ->
                    poll.over(
                            glance.gone().isEmpty() ? site.balanced(poll.surplus()) : site,
                            glance.gone());
        };
    }

    private static Reading compared(SitePoll poll) {
        if (SiteListing.isDue(poll)) {
            return poll.goesOn(poll.site().then(Step.Listing.begin(true)));
        }
        return poll.surplus() == poll.site().surplus()
                ? poll.over(poll.site(), List.of())
                : poll.goesOn(poll.site().then(Step.Listing.begin(false)));
    }

    /** Where posts went meanwhile, others have slipped from one page to one that was read. */
    private Reading history(SitePoll poll, Step.History history) {
        Sorted sorted = sorted(poll, post -> Lane.BACKFILL);
        SiteProgress site = poll.site();
        if (!poll.isEnd(history.walk())) {
            int total = history.total() < 0 ? poll.total() : history.total();
            return poll.goesOn(site.then(new Step.History(history.walk().on(), total)), sorted);
        }
        boolean whole = history.total() < 0 || history.total() == poll.total();
        return poll.goesOn(
                (whole ? site.listed(poll.asked().now()) : site).then(Glance.OPENING), sorted);
    }

    private Reading changes(SitePoll poll, Step.Changes changes) {
        Sorted sorted = sorted(poll, post -> Lane.LIVE);
        SiteProgress site = poll.site();
        return poll.isEnd(changes.walk()) || isPast(poll.page(), changes.since())
                ? poll.goesOn(
                        site.readUntil(changes.until()).then(Glance.after(Moment.CHANGES)), sorted)
                : poll.goesOn(
                        site.then(
                                new Step.Changes(
                                        changes.walk().on(), changes.since(), changes.until())),
                        sorted);
    }

    /** Before version 5.7 WordPress knows no {@code modified_after} and lists all posts. */
    private static boolean isPast(SitePage page, @Nullable LocalDateTime since) {
        @Nullable LocalDateTime last = page.posts().getLast().modified();
        return since != null && last != null && last.isBefore(since);
    }

    private Sorted sorted(SitePoll poll, Function<RestPost, Lane> lane) {
        return posts.sort(poll.asked().source(), poll.site().name(), poll.page().posts(), lane);
    }

    private static Step afterFirst(Step.Absentees absentees, List<Long> gone) {
        List<Long> ids = absentees.ids().subList(1, absentees.ids().size());
        return ids.isEmpty() ? new Glance(Moment.LISTING, gone) : new Step.Absentees(ids, gone);
    }

    /** What was published before anybody asked for it is history. */
    private static Lane laneOf(SitePoll poll, RestPost post) {
        try {
            Instant published = Instant.parse(String.valueOf(post.published()));
            return published.isBefore(poll.asked().source().createdAt())
                    ? Lane.BACKFILL
                    : Lane.LIVE;
        } catch (DateTimeException e) {
            return Lane.BACKFILL;
        }
    }
}
