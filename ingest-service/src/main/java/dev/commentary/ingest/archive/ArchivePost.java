package dev.commentary.ingest.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One post of an archive page.
 *
 * @param note the author's own words around the title, paragraphs separated by one empty line
 * @param title null where the page shows none
 * @param body the article with its datelines and its byline, paragraphs separated by one empty line
 * @param postscript lines after the byline that are no part of the article, such as its print title
 * @param authors names as the byline gives them, in order
 * @param postedAt the date of the post as the page prints it above the note, unparsed
 * @param span from the first word of the post to its last, in the text of the page
 */
public record ArchivePost(
        @Nullable String note,
        @Nullable String title,
        String body,
        @Nullable String postscript,
        List<String> authors,
        @Nullable String postedAt,
        Span span) {

    public ArchivePost {
        authors = List.copyOf(authors);
    }
}
