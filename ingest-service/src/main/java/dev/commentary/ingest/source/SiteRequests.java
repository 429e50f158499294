package dev.commentary.ingest.source;

import dev.commentary.ingest.fetch.Validators;
import dev.commentary.ingest.source.Step.Walk;
import dev.commentary.ingest.wordpress.ApiAddress;
import java.net.URI;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a poll as requests: for no more fields than are read, and for the authors' names in
 * the same answer.
 *
 * @see <a href="https://developer.wordpress.org/rest-api/using-the-rest-api/global-parameters/">
 *     Global parameters</a>
 */
final class SiteRequests {

    private static final String POSTS =
            "_fields=id,date,date_gmt,modified,modified_gmt,link,guid,title,content,author,"
                    + "yoast_head_json.author,_links,_embedded&_embed=author";
    private static final String LAST_MODIFIED =
            "_fields=id,modified&per_page=1&orderby=modified&order=desc";
    private static final String BY_ID = "&orderby=id&order=desc";
    private static final String BY_CHANGE = "&orderby=modified&order=desc";

    private SiteRequests() {}

    static Request of(ApiAddress api, Step step, Validators known) {
        if (step.equals(Step.Glance.OPENING)) {
            return new Request(api.posts(LAST_MODIFIED), known);
        }
        return new Request(address(api, step), Validators.NONE);
    }

    /** The newest posts, so many. */
    static URI newest(ApiAddress api, int count) {
        return api.posts(POSTS + "&per_page=" + count);
    }

    private static URI address(ApiAddress api, Step step) {
        return switch (step) {
            case Step.Introduction _ -> api.index("_fields=name,home");
            case Step.Glance _ -> api.posts(LAST_MODIFIED);
            case Step.History(Walk walk, var _) -> api.posts(POSTS + page(walk) + BY_ID);
            case Step.Changes(Walk walk, var since, var _) ->
                    api.posts(POSTS + page(walk) + BY_CHANGE + after(since));
            case Step.Listing listing -> api.posts("_fields=id" + page(listing.walk()) + BY_ID);
            case Step.Strangers(List<Long> ids, var _) ->
                    api.posts(POSTS + page(Walk.BEGIN) + BY_ID + "&include=" + joined(ids));
            case Step.Absentees(List<Long> ids, var _) -> api.post(ids.getFirst(), "_fields=id");
        };
    }

    private static String page(Walk walk) {
        return "&per_page=" + walk.size() + "&page=" + walk.page();
    }

    private static String after(@Nullable LocalDateTime since) {
        return since == null
                ? ""
                : "&modified_after=" + DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(since);
    }

    private static String joined(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
