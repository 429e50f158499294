package dev.commentary.feed.post;

import java.util.ArrayList;
import java.util.List;

/**
 * A snippet of a post around the words that a query found. Plain text: the words are marked by
 * position, so that no reader ever has to trust markup.
 *
 * @param field the field of the post that the snippet is from
 */
public record Highlight(String field, String text, List<Mark> marks) {

    /** Stand around each found word in {@link #read}; no text of a post holds them. */
    public static final String OPEN = "\ue000";

    public static final String CLOSE = "\ue001";

    public Highlight {
        marks = List.copyOf(marks);
    }

    /** Reads a snippet in which {@link #OPEN} and {@link #CLOSE} stand around the found words. */
    public static Highlight read(String field, String snippet) {
        StringBuilder text = new StringBuilder(snippet.length());
        List<Mark> marks = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < snippet.length(); i++) {
            char c = snippet.charAt(i);
            if (c == OPEN.charAt(0)) {
                start = text.length();
            } else if (c != CLOSE.charAt(0)) {
                text.append(c);
            } else if (start >= 0) {
                marks.add(new Mark(start, text.length()));
                start = -1;
            }
        }
        return new Highlight(field, text.toString(), marks);
    }
}
