package dev.commentary.ingest.html;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The elements of a page that hold an author by their markup, their name or where they lead. */
record AuthorElements(Document page) {

    private static final List<String> SELECTORS =
            List.of(
                    "[itemprop=author] [itemprop=name]",
                    "[itemprop=author]",
                    "a[rel=author]",
                    ".author.vcard .fn, .author .fn, .vcard .fn, .p-author",
                    ".byline-name, .author-name, .author__name, .article-author, .entry-author, .post-author,"
                            + " .byline__name, .autor-name, .authorname, .auth_name, .username, .user-name",
                    ".byline, byline, .author, .autor, .autoren, .auteur, .redactor, .authors, [class*=byline],"
                            + " [class*=author-name]",
                    "a[href*=/author/], a[href*=/autor/], a[href*=/auteur/], a[href*=/autoren/], a[href*=/authors/]");

    /** Of these only what is a person's name. */
    private static final String LAST =
            "[class*=author], [class*=Author], [class*=autor], [class*=byline], [rel=author], .fn, .credit,"
                    + " [data-testid*=byline] a";

    private static final String LINKS =
            "a[href*=/staff/], a[href*=/newsteam/], a[href*=/profil/], a[href*=/profile/], a[href*=/user/],"
                    + " a[href*=/users/], a[href*=userinfo], a[href*=/member/], a[href*=/members/], a[href*=/people/],"
                    + " a[href*=/journalist], a[href*=/redakt], a[href*=/autoren-], a[href*=/experten/]";

    private static final String FOOT_OF_PIECE =
            "[class*=post-footer], [class*=entry-footer], [class*=article-footer], aside[class*=meta],"
                    + " footer.entry-meta, footer[class*=post-meta]";
    private static final Pattern PICTURES =
            Pattern.compile(
                    "(?i)(?:^|[\\s_-])(?:photos?|fotos?|images?|licen[sc]e|captions?|blogroll|leserbrief\\w*)(?:$|[\\s_-])");
    private static final Pattern WHOLE_POST = Pattern.compile("(?:^|\\s)post-\\d");
    private static final int LONGEST_LINE = 120;
    private static final int MOST_ELEMENTS = 3;
    private static final int MOST_OTHERS = 20;
    private static final int NEAR = 3;

    /** What each sort of element says, the most trusted first. */
    Stream<List<String>> said(Predicate<String> wanted) {
        return SELECTORS.stream().map(selector -> first(selector, MOST_ELEMENTS, wanted));
    }

    /** What is said by elements that are only likely to be of an author. */
    Stream<List<String>> likely(Predicate<String> wanted) {
        return Stream.of(LAST, LINKS).map(selector -> first(selector, MOST_OTHERS, wanted));
    }

    private List<String> first(String selector, int most, Predicate<String> wanted) {
        List<Element> found =
                page.select(selector).stream()
                        .filter(AuthorElements::isOfPiece)
                        .limit(MOST_OTHERS)
                        .toList();
        return found.stream()
                .limit(most)
                .map(element -> AuthorNames.in(texts(element, found)))
                .map(names -> names.stream().filter(wanted).toList())
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Its text; of a link also those of the links beside it, as each author has one. */
    private static List<String> texts(Element element, List<Element> found) {
        boolean link = element.normalName().equals("a");
        return found.stream()
                .filter(other ->
                        other.equals(element)
                                || (link && Objects.equals(other.parent(), element.parent())))
                .map(other -> ShortText.of(other, LONGEST_LINE))
                .toList();
    }

    private static boolean isOfPiece(Element element) {
        return !isOfPicture(element)
                && (!DateElements.isBeside(element)
                        || (element.closest(FOOT_OF_PIECE) != null
                                && !DateElements.isOfReaders(element)));
    }

    /** In a caption or a licence, or in what a reader wrote. */
    private static boolean isOfPicture(Element element) {
        @Nullable Element at = element;
        for (int i = 0; i < NEAR && at != null; i++, at = at.parent()) {
            // Themes name a whole post after its tags, of which one may be "photo".
            if (WHOLE_POST.matcher(at.className()).find()) {
                break;
            }
            if (PICTURES.matcher(at.className()).find()) {
                return true;
            }
        }
        return element.closest("figure, figcaption, [itemprop=comment]") != null;
    }
}
