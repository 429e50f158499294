package dev.commentary.ingest.archive;

import dev.commentary.ingest.html.Paragraphs;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** HTML as the paragraphs that the archive splitter reads, with what the markup says of them. */
public final class HtmlLines {

    private static final Pattern HEADING = Pattern.compile("h[1-6]");
    private static final String POSTS =
            "article, .hentry, .type-post, .post, .blog-post, .entry, .archive-post, .press-item";
    private static final String BESIDE =
            "nav, aside, footer, form, #sidebar, .sidebar, #comments, .comments, .sharedaddy,"
                    + " .jp-relatedposts, .widget, .navigation, .nav-links, .pagination, .screen-reader-text";
    private static final Set<String> CAPTION_ELEMENTS = Set.of("figcaption", "caption");
    private static final Pattern CAPTION_NAME =
            Pattern.compile("(?i).*caption.*|.*(?:^|[ _-])credits?(?:$|[ _-]).*");

    private HtmlLines() {}

    /** The paragraphs of a page. */
    public static List<Line> of(Element page) {
        page.select(BESIDE).remove();
        Set<Element> starts = firstElements(page);
        List<Line> lines = new ArrayList<>();
        @Nullable Element open = null;
        int at = 0;
        for (Paragraphs.Paragraph paragraph : Paragraphs.of(page)) {
            @Nullable Element post = enclosing(paragraph.element(), starts);
            boolean opens = post != null && !post.equals(open);
            open = post;
            int end = at + paragraph.text().length();
            lines.add(new Line(paragraph.text(), at, end, mark(paragraph.element(), opens)));
            at = end + 2;
        }
        return lines;
    }

    /** One post that is known to be one: taken apart if it has a note, whole if not. */
    public static ArchivePost singlePost(String title, Element content) {
        List<Line> inside = of(content);
        List<Line> lines = new ArrayList<>();
        if (!title.isBlank()) {
            lines.add(new Line(title.strip(), 0, 0, Line.Mark.POST_HEADING));
        }
        lines.addAll(inside);
        List<ArchivePost> posts = ArchivePage.split(lines);
        if (posts.size() == 1
                && posts.getFirst().note() != null
                && !posts.getFirst().authors().isEmpty()) {
            return posts.getFirst();
        }
        String body = inside.stream().map(Line::text).collect(Collectors.joining("\n\n"));
        return new ArchivePost(
                null,
                title.isBlank() ? null : title.strip(),
                body,
                null,
                List.of(),
                null,
                new Span(0, 0));
    }

    /**
     * The elements that hold one post each: the outermost ones of that name, if there are several.
     */
    private static Set<Element> firstElements(Element page) {
        List<Element> named = page.select(POSTS);
        Set<Element> all = new HashSet<>(named);
        Set<Element> outer = new HashSet<>();
        for (Element element : named) {
            boolean nested = element.parents().stream().anyMatch(all::contains);
            if (!nested) {
                outer.add(element);
            }
        }
        return outer.size() > 1 ? outer : Set.of();
    }

    private static @Nullable Element enclosing(Element element, Set<Element> posts) {
        for (@Nullable Element at = element; at != null; at = at.parent()) {
            if (posts.contains(at)) {
                return at;
            }
        }
        return null;
    }

    private static Line.Mark mark(Element element, boolean opens) {
        boolean heading = HEADING.matcher(element.normalName()).matches();
        if (opens) {
            return heading ? Line.Mark.POST_HEADING : Line.Mark.POST_START;
        }
        if (heading) {
            return Line.Mark.HEADING;
        }
        for (@Nullable Element at = element; at != null; at = at.parent()) {
            if (CAPTION_ELEMENTS.contains(at.normalName())
                    || CAPTION_NAME.matcher(at.className()).matches()) {
                return Line.Mark.CAPTION;
            }
        }
        return Line.Mark.NONE;
    }
}
