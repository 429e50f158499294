package dev.commentary.ingest.html;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the main text of a page with readability4j, a port of the reader view of Firefox, after
 * what names itself comment, teaser or the like is gone. A page on which it finds nothing gives the
 * text of its linked data, or else all its text.
 */
final class MainText {

    private static final Logger LOG = LoggerFactory.getLogger(MainText.class);

    private static final Set<String> BESIDE_THE_TEXT =
            Set.of("figcaption", "aside", "footer", "nav", "caption");
    private static final Pattern BESIDE_BY_NAME =
            Pattern.compile(
                    "(?i)(?:^|[\\s_-])(?:comments?|commentlist|respond|disqus\\w*|related\\w*|sharing|share-?(?:buttons?|links|bar|tools)?"
                            + "|newsletter\\w*|cookie\\w*|footer|breadcrumbs?|sidebar\\w*|recommend\\w*|jp-relatedposts|sharedaddy"
                            + "|author-?(?:bio|box|info)|post-?meta|entry-?meta|postmetadata|wp-caption-text|outbrain|taboola)(?:$|[\\s_-])");
    private static final List<String> ARTICLE_BY_NAME =
            List.of(
                    "[itemprop=articleBody]",
                    ".entry-content, .post-content, .article-content, .article-body, .article__body,"
                            + " .story-body, .post-body, .articlebody, .article-text",
                    "article",
                    "main, [role=main]");
    private static final double MUCH_MORE = 1.5;
    private static final double MOST_OF_THE_PAGE = 0.4;
    private static final int MOST_ELEMENTS = 30_000;
    private static final int LEAST_CHARACTERS = 140;
    private static final int SHORT_PARAGRAPH = 160;
    private static final double LINKS_ONLY = 0.9;
    private static final String NO_ADDRESS = "https://page.invalid/";

    private MainText() {}

    static String of(
            Document page, String address, @Nullable String title, @Nullable String linkedBody) {
        Document pruned = page.clone();
        prune(pruned);
        String named = namedText(pruned, title);
        String found = paragraphs(mainElement(pruned, address), title);
        if (named.length() > found.length() * MUCH_MORE) {
            found = named;
        }
        if (linkedBody != null && linkedBody.length() > found.length() * 2) {
            return HtmlReader.read(linkedBody.replace("\n", "<br><br>"), address).body();
        }
        if (found.length() >= LEAST_CHARACTERS) {
            return found;
        }
        String all = paragraphs(page.body(), title);
        return all.length() > found.length() * 2 ? all : found;
    }

    /** The text of the one element that names itself the article. */
    private static String namedText(Document page, @Nullable String title) {
        for (String selector : ARTICLE_BY_NAME) {
            Elements named = page.select(selector);
            if (named.size() == 1) {
                return paragraphs(named.getFirst(), title);
            }
        }
        return "";
    }

    private static @Nullable Element mainElement(Document page, String address) {
        if (page.getAllElements().size() > MOST_ELEMENTS) {
            return null;
        }
        try {
            return new Readability4J(address.isEmpty() ? NO_ADDRESS : address, page)
                    .parse()
                    .getArticleContent();
        } catch (RuntimeException e) {
            LOG.info("No main text found on {}: {}", address, e.toString());
            return null;
        }
    }

    /** Takes out what is beside the text by its own name, unless it holds much of the page. */
    private static void prune(Document page) {
        int much = (int) (textLength(page.body()) * MOST_OF_THE_PAGE);
        for (Element element : page.body().select("[class], [id]")) {
            String names = element.className() + " " + element.id();
            boolean root =
                    element.normalName().equals("body") || element.normalName().equals("html");
            if (!root && BESIDE_BY_NAME.matcher(names).find() && textLength(element) <= much) {
                element.remove();
            }
        }
    }

    private static int textLength(Element element) {
        return element.select("p").stream().mapToInt(p -> p.text().length()).sum();
    }

    private static String paragraphs(@Nullable Element element, @Nullable String title) {
        if (element == null) {
            return "";
        }
        return Paragraphs.of(element).stream()
                .filter(paragraph -> !isBesideTheText(paragraph))
                .map(Paragraphs.Paragraph::text)
                .filter(text -> title == null || !same(text, title))
                .collect(Collectors.joining("\n\n"));
    }

    private static boolean isBesideTheText(Paragraphs.Paragraph paragraph) {
        for (@Nullable Element at = paragraph.element(); at != null; at = at.parent()) {
            if (BESIDE_THE_TEXT.contains(at.normalName())) {
                return true;
            }
        }
        return paragraph.text().length() <= SHORT_PARAGRAPH && paragraph.linkDensity() > LINKS_ONLY;
    }

    private static boolean same(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }
}
