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
 * Finds the main text of a page: of all its paragraphs those for which most speaks, see {@link
 * TextBlocks}. Much of what speaks for one is the text as rules find it: what {@link Boilerplate}
 * leaves, read by readability4j (a port of the reader view of Firefox) or, where that finds much
 * less, the one element that names itself the article; with what both often miss, and to where
 * other pieces begin. Where that is little of what the page holds, all its prose; where nothing is
 * found, the text of its linked data, or else all its text.
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
    private static final double LEAST_PLACED = 0.5;
    private static final int MOST_ELEMENTS = 30_000;

    /** Each has a hundred clues in memory; pages with more are made to be a burden. */
    private static final int MOST_BLOCKS = 3_000;

    private static final int LEAST_CHARACTERS = 140;
    private static final Pattern MARKUP = Pattern.compile("</(?:p|div|h\\d)>|<(?:br|p)\\b[^<>]*>");
    private static final String BETWEEN = "\n\n";
    private static final String NO_ADDRESS = "https://page.invalid/";

    private final Document page;
    private final @Nullable String title;
    private final Boilerplate boilerplate = new Boilerplate();
    private final List<Paragraphs.Paragraph> all;
    private final Set<Element> aside;
    private final Document pruned;
    private final @Nullable Element read;
    private final @Nullable Element named;
    private final List<String> byRules;

    private MainText(Document page, String address, @Nullable String title) {
        this.page = page;
        this.title = title;
        all = Paragraphs.of(page.body());
        aside = Boilerplate.namedAside(page.body(), all);
        pruned = copyWithout(page, aside);
        read = mainElement(pruned, address);
        named = namedElement(pruned);
        byRules = List.of(byRules().split(BETWEEN, -1));
    }

    static String of(
            Document page, String address, @Nullable String title, @Nullable String linkedBody) {
        String found = new MainText(page, address, title).chosen();
        if (linkedBody != null && linkedBody.length() > found.length() * 2) {
            String read = HtmlReader.read(linkedBody.replace("\n", "<br><br>"), address).body();
            // Some escape their markup twice. Taken apart once more and no further: pages nest.
            return MARKUP.matcher(read).find()
                    ? HtmlReader.text(Html.parse(read, address).body())
                    : read;
        }
        return found;
    }

    /** All paragraphs of a page with what speaks for and against each. */
    static List<TextBlock> blocks(Document page, String address, @Nullable String title) {
        return new MainText(page, address, title).blocks();
    }

    /** What the weights choose, unless the rules' text stands on the page in other pieces. */
    private String chosen() {
        if (all.size() > MOST_BLOCKS) {
            return String.join(BETWEEN, byRules);
        }
        List<TextBlock> blocks = blocks();
        int length = byRules.stream().mapToInt(String::length).sum();
        int placed = blocks.stream().filter(TextBlock::byRules).mapToInt(TextBlock::length).sum();
        String chosen =
                blocks.stream()
                        .filter(TextBlocks::isText)
                        .map(TextBlock::text)
                        .collect(Collectors.joining(BETWEEN));
        return placed < length * LEAST_PLACED || chosen.isEmpty()
                ? String.join(BETWEEN, byRules)
                : chosen;
    }

    private List<TextBlock> blocks() {
        return new TextBlocks(page.body(), all, boilerplate, title)
                .of(byRules, textsOf(read), List.of(paragraphs(named).split(BETWEEN, -1)), aside);
    }

    private static List<String> textsOf(@Nullable Element element) {
        return element == null
                ? List.of()
                : Paragraphs.of(element).stream().map(Paragraphs.Paragraph::text).toList();
    }

    private String byRules() {
        String found = paragraphs(read);
        String byName = paragraphs(named);
        if (byName.length() > found.length() * MUCH_MORE) {
            found = byName;
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
        String whole = paragraphs(page.body());
        return whole.length() > found.length() * 2 ? whole : found;
    }

    private static Document copyWithout(Document page, Set<Element> aside) {
        Document copy = page.clone();
        Elements copies = copy.body().getAllElements();
        Elements originals = page.body().getAllElements();
        for (int i = 0; i < originals.size(); i++) {
            if (aside.contains(originals.get(i))) {
                copies.get(i).remove();
            }
        }
        return copy;
    }

    /** The one element that names itself the article. */
    private static @Nullable Element namedElement(Document pruned) {
        for (String selector : ARTICLE_BY_NAME) {
            Elements named = pruned.select(selector);
            if (named.size() == 1) {
                return named.getFirst();
            }
        }
        return null;
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
