package dev.commentary.ingest.html;

import static dev.commentary.ingest.html.TitleWords.line;

import dev.commentary.ingest.html.TitleCandidates.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What of a heading may be the title: the whole, the whole without the small line above, a part.
 */
final class Headings {

    private static final Pattern KICKER =
            Pattern.compile(
                    "(?i)kicker|overline|topline|dachzeile|roof|section|label|pre-?(?:title|head)|rubrik|categor|spitzmarke|eyebrow|supertitle|strapline|ueberzeile|subject");
    private static final int MOST_PARTS = 5;

    private Headings() {}

    /** All that may be meant; the heading holds little text. */
    static List<Part> parts(Element heading) {
        String whole = line(heading.text());
        String own = line(heading.ownText());
        List<Part> parts = new ArrayList<>();
        String bare = withoutKicker(heading);
        if (!bare.equals(whole)) {
            parts.add(new Part(bare, List.of("without kicker")));
        }
        if (!own.isEmpty() && !own.equals(whole)) {
            parts.add(new Part(own, List.of("own text of heading")));
        }
        List<Element> inner =
                heading.children().stream().filter(Element::hasText).limit(MOST_PARTS).toList();
        if (inner.size() > 1 || !own.isEmpty()) {
            inner.forEach(
                    part -> parts.add(new Part(line(part.text()), List.of("part of heading"))));
        }
        String form = parts.isEmpty() ? "whole heading" : "whole of a parted heading";
        parts.add(new Part(whole, List.of(form)));
        return parts;
    }

    /** Without the small line above a title, where that is an element in the heading. */
    private static String withoutKicker(Element heading) {
        String whole = line(heading.text());
        String rest = whole;
        for (Element part : heading.select("[class]")) {
            String kicker = line(part.text());
            if (KICKER.matcher(part.className()).find()
                    && kicker.length() < rest.length()
                    && rest.startsWith(kicker)) {
                rest = rest.substring(kicker.length()).replaceFirst("^[\\s:|–-]+", "");
            }
        }
        String own = line(heading.ownText());
        List<Element> parts = heading.children().stream().filter(Element::hasText).toList();
        boolean leading =
                !parts.isEmpty()
                        && parts.size() <= 2
                        && whole.startsWith(line(parts.getFirst().text()));
        boolean goesOn = !own.isEmpty() && Character.isLowerCase(own.codePointAt(0));
        boolean kicked = leading && !goesOn && own.length() > whole.length() / 2;
        return rest.equals(whole) && kicked ? own : rest;
    }
}
