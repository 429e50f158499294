package dev.commentary.ingest.wordpress;

import dev.commentary.ingest.acceptance.Draft;
import dev.commentary.ingest.archive.ArchivePost;
import dev.commentary.ingest.archive.HtmlLines;
import dev.commentary.ingest.html.Html;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A post as WordPress gives it, whichever way it comes. One that is a note in front of an article,
 * as on a press archive, is taken apart like one.
 *
 * @param source that it is filed under
 * @param externalId see {@link dev.commentary.contract.PostId}
 * @param title as HTML
 * @param content as HTML, perhaps with short codes
 * @param authors of the post; the byline of an article that it holds goes before them
 * @param outlet that carries all posts of the site; null where the post tells
 * @param published as written
 * @param updated as written
 */
public record WordpressPost(
        String source,
        @Nullable String externalId,
        @Nullable String link,
        String title,
        String content,
        List<String> authors,
        @Nullable String outlet,
        @Nullable String siteName,
        @Nullable String published,
        @Nullable String updated,
        @Nullable String language) {

    private static final Pattern CAPTION =
            Pattern.compile("(?s)\\[caption[^\\]]*\\].*?\\[/caption\\]");
    private static final Pattern SHORT_CODE =
            Pattern.compile(
                    "\\[/?(?:gallery|embed|video|audio|youtube|vimeo|tweet|playlist|more|soundcloud)\\b[^\\]]*\\]");

    public WordpressPost {
        authors = List.copyOf(authors);
    }

    /** The post to be accepted. */
    public Draft draft() {
        ArchivePost parts =
                HtmlLines.singlePost(
                        Jsoup.parseBodyFragment(title).text(), withoutShortCodes(content));
        return Draft.builder(parts.body())
                .named(source, externalId, link != null && link.startsWith("http") ? link : null)
                .texts(parts.note(), parts.title(), parts.postscript())
                .authors(parts.authors().isEmpty() ? authors : parts.authors())
                .outlet(outlet, siteName)
                .published(published, "feed")
                .updatedAt(updated)
                .language(language)
                .build();
    }

    private static Element withoutShortCodes(String content) {
        String text = CAPTION.matcher(content).replaceAll("<p></p>");
        return Html.parse(SHORT_CODE.matcher(text).replaceAll(""), "").body();
    }
}
