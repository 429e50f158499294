package dev.commentary.ingest.archive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts a page of a press archive into its posts. Such a page runs posts together, newest first,
 * each one a note in the author's own words, the title of the piece, the piece, and a byline. A
 * pure function; its rules know the habits of such pages, not any one page.
 */
public final class ArchivePage {

    private static final double KNOWN_AUTHOR = 2;
    private static final double STRANGER = -5;

    private ArchivePage() {}

    /** The posts of a page given as plain text, in order; empty where the text has none. */
    public static List<ArchivePost> split(String page) {
        return split(Lines.of(page));
    }

    /** The posts of a page given as paragraphs, in order. */
    public static List<ArchivePost> split(List<Line> page) {
        List<Clues> clues = clues(page);
        List<Part> parts = Parts.of(clues);
        List<ArchivePost> posts = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= parts.size(); i++) {
            if (i == parts.size() || parts.get(i).startsPostAfter(parts.get(i - 1))) {
                PostAssembly.of(clues.subList(start, i), parts.subList(start, i))
                        .ifPresent(posts::add);
                start = i;
            }
        }
        return SoleAuthor.fillIn(posts);
    }

    private static List<Clues> clues(List<Line> page) {
        Set<String> known = namesOfManyBylines(page);
        List<Clues> clues = new ArrayList<>();
        boolean afterFurniture = false;
        for (int i = 0; i < page.size(); i++) {
            Line line = page.get(i);
            if (Furniture.isPageFurniture(line.text())) {
                afterFurniture = !clues.isEmpty();
                continue;
            }
            if (!isCaption(page, i)) {
                clues.add(new Clues(line, afterFurniture, authorPoints(line, known)));
                afterFurniture = false;
            }
        }
        return clues;
    }

    /** A page has its regulars: a byline that names somebody else is less likely to be one. */
    private static double authorPoints(Line line, Set<String> known) {
        List<String> named = Byline.authors(line.text());
        if (named.isEmpty() || known.isEmpty()) {
            return 0;
        }
        return named.stream().anyMatch(known::contains) ? KNOWN_AUTHOR : STRANGER;
    }

    private static boolean isCaption(List<Line> page, int index) {
        Line line = page.get(index);
        boolean doubled =
                index + 1 < page.size()
                        && Furniture.isDoubledCaption(line.text(), page.get(index + 1).text());
        boolean again =
                index > 0 && Furniture.isDoubledCaption(page.get(index - 1).text(), line.text());
        return line.mark() == Line.Mark.CAPTION
                || doubled
                || again
                || Furniture.isCaption(line.text());
    }

    private static Set<String> namesOfManyBylines(List<Line> page) {
        Set<String> once = new HashSet<>();
        Set<String> again = new HashSet<>();
        for (Line line : page) {
            if (Byline.strength(line.text()) > 0 || Byline.isOnTop(line.text())) {
                Byline.authors(line.text()).stream()
                        .filter(name -> !once.add(name))
                        .forEach(again::add);
            }
        }
        return again;
    }
}
