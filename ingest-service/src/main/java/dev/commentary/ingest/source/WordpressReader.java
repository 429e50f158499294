package dev.commentary.ingest.source;

import dev.commentary.ingest.acceptance.Acceptance;
import dev.commentary.ingest.fetch.Fetched;
import dev.commentary.ingest.wordpress.ApiAddress;
import dev.commentary.ingest.wordpress.RestAnswer;
import dev.commentary.ingest.wordpress.RestReader;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A site of WordPress, by its REST API: its history page by page, then what was modified, and what
 * is gone. Does no I/O. Thread-safe.
 *
 * @see <a href="https://developer.wordpress.org/rest-api/reference/posts/">Posts</a>
 */
final class WordpressReader implements KindReader {

    private static final Set<Integer> NOT_THERE = Set.of(401, 403, 404, 410);
    private static final int BAD_REQUEST = 400;

    private final SiteSteps steps;
    private final Shelves shelves;

    WordpressReader(Acceptance acceptance, Shelves shelves) {
        this.steps = new SiteSteps(new SitePosts(acceptance, shelves));
        this.shelves = shelves;
    }

    @Override
    public Request next(Source source, SourceState state) {
        return SiteRequests.of(
                ApiAddress.of(source.address()),
                progress(state).step(),
                state.memory().validators());
    }

    @Override
    public Reading read(Asked asked, Fetched answer) {
        SiteProgress site = progress(asked.before());
        return switch (answer) {
            case Fetched.Document document -> document(asked, site, document);
            case Fetched.NotModified same ->
                    steps.unchanged(poll(asked, site, SitePage.EMPTY), same);
            case Fetched.Gone gone ->
                    site.step() instanceof Step.Absentees absentees
                            ? steps.absent(poll(asked, site, SitePage.EMPTY), absentees)
                            : asked.retired();
            case Fetched.Declined declined -> declined(asked, site, declined);
            case Fetched.Failed failed ->
                    failed(asked, site.then(smaller(site.step())), failed.reason(), Duration.ZERO);
        };
    }

    private SitePoll poll(Asked asked, SiteProgress site, SitePage page) {
        return new SitePoll(asked, site, page, shelves);
    }

    private Reading document(Asked asked, SiteProgress site, Fetched.Document document) {
        boolean first = site.step() instanceof Step.Introduction;
        return switch (RestReader.read(document.bytes())) {
            case RestAnswer.Site said when first ->
                    steps.introduced(poll(asked, site, SitePage.of(List.of(), document)), said);
            case RestAnswer.Posts(var posts) when !first ->
                    steps.page(poll(asked, site, SitePage.of(posts, document)));
            case RestAnswer.Refused(String reason) ->
                    failed(asked, site, reason, document.freshFor());
            case RestAnswer.Site _, RestAnswer.Posts _ ->
                    failed(
                            asked,
                            site,
                            "the answer is not what was asked for: something between here and the"
                                    + " site answers in its place",
                            document.freshFor());
        };
    }

    private Reading declined(Asked asked, SiteProgress site, Fetched.Declined declined) {
        int status = declined.status();
        if (site.step() instanceof Step.Absentees absentees && NOT_THERE.contains(status)) {
            return steps.absent(poll(asked, site, SitePage.EMPTY), absentees);
        }
        if (status == BAD_REQUEST && isWithin(site.step())) {
            // The list has become shorter, and the page is behind its end.
            return steps.page(poll(asked, site, SitePage.EMPTY));
        }
        return failed(asked, site, reason(declined), declined.retryAfter());
    }

    /** What was said to be gone is looked for again: the site may have been in trouble then. */
    private static Reading failed(
            Asked asked, SiteProgress site, String reason, Duration retryAfter) {
        Step again =
                switch (site.step()) {
                    case Step.Absentees _ -> Step.Glance.OPENING;
                    case Step.Glance(var moment, var gone) when !gone.isEmpty() ->
                            Step.Glance.OPENING;
                    default -> site.step();
                };
        SourceState.Memory memory = asked.before().memory();
        return asked.failed(reason, retryAfter, memory.at(memory.validators(), site.then(again)));
    }

    private static String reason(Fetched.Declined declined) {
        return switch (declined.status()) {
            case 401, 403 ->
                    "the site's REST API is closed ("
                            + declined.reason()
                            + "); register its feed instead";
            case 404 ->
                    "no REST API of WordPress is at this address ("
                            + declined.reason()
                            + "); register the site's address with ?rest_route=/wp/v2/posts behind"
                            + " it, or its feed";
            default -> declined.reason();
        };
    }

    private static boolean isWithin(Step step) {
        return switch (step) {
            case Step.History history -> history.walk().read() > 0;
            case Step.Changes changes -> changes.walk().read() > 0;
            case Step.Listing listing -> listing.walk().read() > 0;
            default -> false;
        };
    }

    private static Step smaller(Step step) {
        return switch (step) {
            case Step.History(Step.Walk walk, int total) -> new Step.History(walk.smaller(), total);
            case Step.Changes(Step.Walk walk, var since, var until) ->
                    new Step.Changes(walk.smaller(), since, until);
            default -> step;
        };
    }

    private static SiteProgress progress(SourceState state) {
        @Nullable SiteProgress site = state.memory().site();
        return site == null ? SiteProgress.BEGIN : site;
    }
}
