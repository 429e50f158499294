package dev.commentary.ingest.list;

import dev.commentary.contract.CanonicalUrl;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The links of a page that lead to pieces, such as those of a press page: of the same site, outside
 * of navigation, with words that could be a title. What is no piece after all has no text of its
 * own and becomes no post. A pure function.
 */
public final class PageLinks {

    private static final int MOST = 300;
    private static final int WORDS_OF_A_TITLE = 4;
    private static final int DEEPEST = 256;
    private static final String AROUND =
            "nav, header nav, footer, [role=navigation], [role=contentinfo], .pagination, .breadcrumb,"
                    + " .breadcrumbs, .menu, .tags, .tag-cloud, form";
    private static final Pattern NO_PIECE =
            Pattern.compile(
                    "(?i)/(?:tags?|category|categories|authors?|page|login|signin|register|search|feed"
                            + "|rss|wp-admin|wp-login\\.php|wp-content|cart|account|subscribe|privacy"
                            + "|terms|cookies|about|contact|imprint|impressum)(?:/|$)");
    private static final Pattern MEDIA =
            Pattern.compile(
                    "(?i)\\.(?:jpe?g|png|gif|webp|svg|pdf|zip|gz|mp[34]|m4a|mov|avi|docx?|xlsx?|pptx?|css"
                            + "|js|xml|json|ics)$");
    private static final Pattern SLUG_OR_DATE =
            Pattern.compile("(?:[^/]+-){3}|/(?:19|20)\\d\\d/[01]?\\d/|[-/]\\d{5,}");

    private PageLinks() {}

    /** The links in the order of the page, each once. */
    public static List<Listed> of(String html, URI address) {
        Document page =
                Jsoup.parse(
                        html,
                        address.toString(),
                        org.jsoup.parser.Parser.htmlParser().setMaxDepth(DEEPEST));
        page.select(AROUND).remove();
        Map<String, Listed> found = new LinkedHashMap<>();
        for (Element link : page.select("a[href]")) {
            if (found.size() == MOST) {
                break;
            }
            target(link, address)
                    .filter(target -> couldBePiece(link, target))
                    .ifPresent(target ->
                            found.putIfAbsent(
                                    CanonicalUrl.of(target.toString()),
                                    Listed.at(target.toString())));
        }
        found.remove(CanonicalUrl.of(address.toString()));
        return List.copyOf(found.values());
    }

    private static Optional<URI> target(Element link, URI address) {
        try {
            String absolute = link.absUrl("href").strip().replace(" ", "%20");
            int fragment = absolute.indexOf('#');
            URI target = URI.create(fragment < 0 ? absolute : absolute.substring(0, fragment));
            return SameSite.is(target, address) ? Optional.of(target) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean couldBePiece(Element link, URI target) {
        String path = target.getRawPath() == null ? "" : target.getRawPath();
        if (path.length() < 2 || NO_PIECE.matcher(path).find() || MEDIA.matcher(path).find()) {
            return false;
        }
        boolean heads = link.closest("h1, h2, h3, h4, h5") != null;
        int words = link.text().split("\\s+", WORDS_OF_A_TITLE + 1).length;
        return heads || words >= WORDS_OF_A_TITLE || SLUG_OR_DATE.matcher(path).find();
    }
}
