package dev.commentary.ingest.source;

import dev.commentary.ingest.fetch.Fetched;
import dev.commentary.ingest.fetch.Listed;
import dev.commentary.ingest.fetch.Validators;
import dev.commentary.ingest.wordpress.ApiAddress;
import dev.commentary.ingest.wordpress.RestPost;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a site's posts.
 *
 * @param listed how many there are on all pages; null where the site does not say
 * @param moved the address that takes the source's place for good; null where it stays
 */
record SitePage(
        List<RestPost> posts,
        @Nullable Listed listed,
        @Nullable URI moved,
        Validators validators,
        Duration freshFor) {

    /** A page without posts, as after the last one. */
    static final SitePage EMPTY =
            new SitePage(List.of(), null, null, Validators.NONE, Duration.ZERO);

    static SitePage of(List<RestPost> posts, Fetched.Document document) {
        URI moved = document.moved();
        return new SitePage(
                posts,
                document.listed(),
                moved == null ? null : ApiAddress.of(moved.toString()).posts(""),
                document.validators(),
                document.freshFor());
    }

    boolean isLast(Step.Walk walk) {
        if (posts.isEmpty()) {
            return true;
        }
        return listed == null ? posts.size() < walk.size() : walk.page() >= listed.pages();
    }
}
