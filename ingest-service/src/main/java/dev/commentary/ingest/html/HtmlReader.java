package dev.commentary.ingest.html;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads a post from HTML: of a whole page its main text and what it declares about itself, of a
 * fragment all its text. A pure function.
 */
public final class HtmlReader {

    private static final Pattern WHOLE_PAGE =
            Pattern.compile("<(?:!doctype|html|head|body|meta|title)\\b", Pattern.CASE_INSENSITIVE);

    private HtmlReader() {}

    /**
     * Reads what was found at an address.
     *
     * @param address empty where the caller names none
     */
    public static HtmlPost read(String html, String address) {
        Document page = Html.parse(html, address);
        return WHOLE_PAGE.matcher(html).find() ? page(page, address) : fragment(page);
    }

    private static HtmlPost fragment(Document fragment) {
        String body = text(fragment.body());
        return new HtmlPost(
                null, body, List.of(), null, null, null, List.of(), null, null, Map.of());
    }

    private static HtmlPost page(Document page, String address) {
        Html.openWrappers(page);
        LinkedData data = LinkedData.of(page);
        MetaTags tags = MetaTags.of(page);
        PageNames names = new PageNames(page, tags, data);
        @Nullable String title = names.title();
        String body = bodyOf(page, address, title, data, tags);
        PageDates dates = new PageDates(page, tags, data, title);
        return new HtmlPost(
                title,
                body,
                names.authors(title, body),
                names.address(),
                names.siteName(),
                dates.published(),
                dates.all(),
                dates.updated(),
                names.language(),
                tags.declared());
    }

    /** The main text; what a page says of itself where only a script would show a text. */
    private static String bodyOf(
            Document page, String address, @Nullable String title, LinkedData data, MetaTags tags) {
        String text = MainText.of(page, address, title, data.text("articleBody"));
        @Nullable String described = tags.first(List.of("og:description", "description"));
        return !text.isBlank() || described == null
                ? text
                : text(Html.parse(described, address).body());
    }

    static String text(Element element) {
        return Paragraphs.of(element).stream()
                .map(Paragraphs.Paragraph::text)
                .collect(Collectors.joining("\n\n"));
    }
}
