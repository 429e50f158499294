package dev.commentary.contract;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A post as ingest-service accepted it: text extracted, nothing concluded yet.
 *
 * @param source the feed, site or archive it came from, as the caller named it
 * @param externalId the caller's own name for the post (in a feed, the entry's guid)
 * @param url the canonical address of the piece
 * @param note the author's own words in front of the piece: who carried it, whom they spoke to
 * @param title plain text
 * @param body plain text, paragraphs separated by one empty line
 * @param postscript lines after the piece that are no part of it, such as its print title
 * @param authors names as given, in order
 * @param outlet the outlet as the caller declared it
 * @param siteName the outlet as the page declared it
 * @param publishedAt the day or moment of publishing as declared by caller, feed or page, unparsed
 * @param publishedBasis where {@code publishedAt} was declared: {@code declared}, {@code feed} or
 *     {@code html}
 * @param dates all that the page says about its date, what is to be trusted most first
 * @param updatedAt as {@code publishedAt}
 * @param language BCP 47 tag as declared
 * @param declared further metadata that the page declared, such as {@code og:type}
 * @param receivedAt when ingest-service accepted this revision
 */
public record ReceivedPost(
        String id,
        Long revision,
        Lane lane,
        @Nullable String source,
        @Nullable String externalId,
        @Nullable String url,
        @Nullable String note,
        @Nullable String title,
        String body,
        @Nullable String postscript,
        List<String> authors,
        @Nullable String outlet,
        @Nullable String siteName,
        @Nullable String publishedAt,
        @Nullable String publishedBasis,
        List<SaidDate> dates,
        @Nullable String updatedAt,
        @Nullable String language,
        Map<String, String> declared,
        Instant receivedAt)
        implements PostEvent {

    /** A post of which no page says anything about its date. */
    public ReceivedPost(
            String id,
            Long revision,
            Lane lane,
            @Nullable String source,
            @Nullable String externalId,
            @Nullable String url,
            @Nullable String note,
            @Nullable String title,
            String body,
            @Nullable String postscript,
            List<String> authors,
            @Nullable String outlet,
            @Nullable String siteName,
            @Nullable String publishedAt,
            @Nullable String publishedBasis,
            @Nullable String updatedAt,
            @Nullable String language,
            Map<String, String> declared,
            Instant receivedAt) {
        this(
                id,
                revision,
                lane,
                source,
                externalId,
                url,
                note,
                title,
                body,
                postscript,
                authors,
                outlet,
                siteName,
                publishedAt,
                publishedBasis,
                List.of(),
                updatedAt,
                language,
                declared,
                receivedAt);
    }

    public ReceivedPost {
        dates = Absent.list(dates);
        authors = Absent.list(authors);
        declared = Absent.map(declared);
    }
}
