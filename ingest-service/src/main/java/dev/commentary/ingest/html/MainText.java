package dev.commentary.ingest.html;

import java.util.List;
import java.util.Locale;
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
 * Finds the main text of a page: what {@link Boilerplate} leaves of it, read by readability4j (a
 * port of the reader view of Firefox) or, where that finds much less, the one element that names
 * itself the article; with what both often miss, and to where other pieces begin. Where that is
 * little of what the page holds, all its prose is the text; a page on which nothing is found gives
 * the text of its linked data, or else all its text.
 */
final class MainText {

    private static final Logger LOG = LoggerFactory.getLogger(MainText.class);

    private static final List<String> ARTICLE_BY_NAME =
            List.of(
                    "[itemprop=articleBody]",
                    ".entry-content, .post-content, .article-content, .article-body, .article__body,"
                            + " .story-body, .post-body, .articlebody, .article-text",
                    "article",
                    "main, [role=main]");
    private static final double LEAST_PART = 0.35;
    private static final double MUCH_MORE = 1.5;
    private static final int MOST_ELEMENTS = 30_000;
    private static final int LEAST_CHARACTERS = 140;
    private static final Pattern MARKUP = Pattern.compile("</(?:p|div|h\\d)>|<(?:br|p)\\b[^<>]*>");
    private static final String BETWEEN = "\n\n";
    private static final String NO_ADDRESS = "https://page.invalid/";

    private final Document page;
    private final @Nullable String title;
    private final Boilerplate boilerplate = new Boilerplate();

    private MainText(Document page, @Nullable String title) {
        this.page = page;
        this.title = title;
    }

    static String of(
            Document page, String address, @Nullable String title, @Nullable String linkedBody) {
        String found = new MainText(page, title).find(address);
        if (linkedBody != null && linkedBody.length() > found.length() * 2) {
            String read = HtmlReader.read(linkedBody.replace("\n", "<br><br>"), address).body();
            // Some escape their markup twice. Taken apart once more and no further: pages nest.
            return MARKUP.matcher(read).find()
                    ? HtmlReader.text(Html.parse(read, address).body())
                    : read;
        }
        return found;
    }

    private String find(String address) {
        Document pruned = page.clone();
        Boilerplate.prune(pruned);
        String found = paragraphs(mainElement(pruned, address));
        String named = namedText(pruned);
        if (named.length() > found.length() * MUCH_MORE) {
            found = named;
        }
        if (found.length() >= LEAST_CHARACTERS) {
            MissedText missed = new MissedText(Paragraphs.of(pruned.body()), boilerplate, title);
            List<String> prose = missed.prose();
            int length = prose.stream().mapToInt(String::length).sum();
            if (found.length() < length * LEAST_PART) {
                return String.join(BETWEEN, prose);
            }
            return String.join(
                    BETWEEN, Ending.ofText(missed.with(List.of(found.split(BETWEEN, -1)))));
        }
        String all = paragraphs(page.body());
        return all.length() > found.length() * 2 ? all : found;
    }

    /** The text of the one element that names itself the article. */
    private String namedText(Document pruned) {
        for (String selector : ARTICLE_BY_NAME) {
            Elements named = pruned.select(selector);
            if (named.size() == 1) {
                return paragraphs(named.getFirst());
            }
        }
        return "";
    }

    /** Of a copy: readability4j takes the document apart. */
    private static @Nullable Element mainElement(Document page, String address) {
        if (page.getAllElements().size() > MOST_ELEMENTS) {
            return null;
        }
        try {
            return new Readability4J(address.isEmpty() ? NO_ADDRESS : address, page.clone())
                    .parse()
                    .getArticleContent();
        } catch (RuntimeException e) {
            LOG.info("No main text found on {}: {}", address, e.toString());
            return null;
        }
    }

    private String paragraphs(@Nullable Element element) {
        if (element == null) {
            return "";
        }
        return Ending.without(Paragraphs.of(element)).stream()
                .filter(paragraph -> !boilerplate.isBeside(paragraph))
                .map(Paragraphs.Paragraph::text)
                .filter(text -> title == null || !same(text, title))
                .collect(Collectors.joining(BETWEEN));
    }

    private static boolean same(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }
}
