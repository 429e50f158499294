package dev.commentary.ingest.archive;

/** Knows the lines of a page that belong to no post, and the captions of pictures. */
final class Furniture {

    private static final PhraseBook PAGE = PhraseBook.load("furniture.phrases");
    private static final PhraseBook CAPTION = PhraseBook.load("captions.phrases");

    private static final int LONGEST_FURNITURE = 260;
    private static final int LONGEST_CAPTION = 320;
    private static final int SHORTEST_DOUBLED = 13;
    private static final int LONGEST_CREDIT = 60;

    private Furniture() {}

    static boolean isPageFurniture(String text) {
        return text.length() <= LONGEST_FURNITURE && PAGE.covers(text);
    }

    static boolean isCaption(String text) {
        return text.length() <= LONGEST_CAPTION && CAPTION.covers(text);
    }

    /** Some pages print a caption twice, the second time with the credit. */
    static boolean isDoubledCaption(String first, String second) {
        return first.length() >= SHORTEST_DOUBLED
                && first.length() <= LONGEST_CAPTION
                && second.startsWith(first)
                && second.length() - first.length() <= LONGEST_CREDIT;
    }
}
