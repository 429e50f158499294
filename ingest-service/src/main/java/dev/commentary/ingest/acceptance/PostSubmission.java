package dev.commentary.ingest.acceptance;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post as a caller hands it in. Body or html is needed; all else may be absent, and what html
 * declares fills in for it.
 *
 * @param url of the piece, absolute, http or https
 * @param externalId the caller's own name for the post
 * @param source the feed, site or archive it came from, as the caller names it
 * @param note the author's own words in front of the piece
 * @param body plain text, paragraphs separated by an empty line
 * @param html the piece as a fragment or as a whole page
 * @param outlet that carried the piece
 * @param publishedAt as it is declared, in any form
 * @param language BCP 47 tag
 * @param lane {@code live} or {@code backfill}
 */
public record PostSubmission(
        @Nullable String url,
        @Nullable String externalId,
        @Nullable String source,
        @Nullable String note,
        @Nullable String title,
        @Nullable String body,
        @Nullable String html,
        @Nullable List<@Nullable String> authors,
        @Nullable String outlet,
        @Nullable String publishedAt,
        @Nullable String updatedAt,
        @Nullable String language,
        @Nullable String lane) {

    public PostSubmission {
        authors = authors == null ? null : Collections.unmodifiableList(authors);
    }
}
