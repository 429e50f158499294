package dev.commentary.feed.dashboard;

import dev.commentary.feed.post.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A stretch of text that carries the same marks throughout.
 *
 * @param marked whether it carries any
 * @param tags the keys of the marks' tags, separated by spaces
 * @param family the kind of the first tag, the part of its key before the number
 */
record Segment(String text, boolean marked, String tags, String family) {

    /** A stretch that belongs to a tag. */
    record TagMark(Mark mark, String tag) {}

    private static Segment of(String text, List<String> tags) {
        if (tags.isEmpty()) {
            return new Segment(text, false, "", "");
        }
        String first = tags.getFirst();
        int number = first.lastIndexOf('-');
        String family = number < 0 ? first : first.substring(0, number);
        return new Segment(text, true, String.join(" ", tags), family);
    }

    /** Cuts a text wherever a mark begins or ends; marks outside the text are cut to it. */
    static List<Segment> cut(String text, List<TagMark> marks) {
        TreeSet<Integer> borders = new TreeSet<>(List.of(0, text.length()));
        for (TagMark mark : marks) {
            borders.add(within(text, mark.mark().start()));
            borders.add(within(text, mark.mark().end()));
        }
        List<Segment> segments = new ArrayList<>();
        int start = 0;
        for (int end : borders.tailSet(1)) {
            segments.add(of(text.substring(start, end), covering(marks, start, end)));
            start = end;
        }
        return segments;
    }

    /** Cuts a text with marks of one kind. */
    static List<Segment> found(String text, List<Mark> marks) {
        return cut(text, marks.stream().map(mark -> new TagMark(mark, "found")).toList());
    }

    private static List<String> covering(List<TagMark> marks, int start, int end) {
        return marks.stream()
                .filter(m -> m.mark().start() <= start && m.mark().end() >= end)
                .map(TagMark::tag)
                .distinct()
                .toList();
    }

    private static int within(String text, int position) {
        return Math.clamp(position, 0, text.length());
    }
}
