package dev.commentary.enrich.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the dateline of a piece: a line of its own near the top that says when it was published.
 * Immutable and thread-safe.
 *
 * <p>In this order: a line that says "published", a line that is nothing but a date (with weekday,
 * time of day, place, byline), a place and date in capitals before the first sentence. A line that
 * says "updated" is none, and running prose never is. Different dates on lines of their own are a
 * chronology and say nothing.
 */
final class Dateline {

    private static final int TOP_CHARS = 2000;
    private static final int TOP_LINES = 12;
    private static final int LONGEST_LINE = 120;

    private static final int LONGEST_DATE = 60;
    private static final int MOST_DATES = 4;

    /** A line this long is prose: what stands below it is no head of the piece. */
    private static final int PROSE = 200;

    private static final Pattern FOUR_DIGITS = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)|\\d{8}");

    private static final Pattern PLACE_IN_FRONT =
            Pattern.compile("\\(?(?:[\\p{Lu}][\\p{Lu}.'’-]+[ ,/]*){1,4}(?:[,(—–:-]\\s?)?");

    /** How a dateline was recognised. */
    enum Kind {
        LABELLED(Source.LABELLED),
        LINE(Source.DATELINE),
        WITH_PLACE(Source.PLACED);

        final Source source;

        Kind(Source source) {
            this.source = source;
        }
    }

    record Found(WrittenDate date, Kind kind) {}

    private record Line(String text, int start) {}

    private final DateReader reader;
    private final LineWords words;

    Dateline(DateReader reader, DateWords words) {
        this.reader = reader;
        this.words = new LineWords(words);
    }

    /** Looks at the first lines of a body. */
    Optional<Found> atTopOf(String body, DayOrder order) {
        return best(topLines(body), order);
    }

    /** Looks for a line that says "published", or holds a date only, beside the piece. */
    Optional<Found> beside(String text, DayOrder order) {
        return best(lines(text, TOP_CHARS), order).filter(found -> found.kind() != Kind.WITH_PLACE);
    }

    /**
     * A date in a short line of a page.
     *
     * @param labelled whether its words call it that of publishing
     * @param alone whether it has hardly any words
     * @param plainWords how many words in front of it are neither names nor labels
     */
    record InLine(WrittenDate date, boolean labelled, boolean alone, int plainWords, int length) {}

    /**
     * The date in a line whose place on the page already says that it may be one of publishing, so
     * that names and numbers beside it do no harm. What says "updated", "today" or "until" is
     * passed over.
     */
    Optional<InLine> inLine(String line, DayOrder order) {
        int from = 0;
        for (int i = 0; i < MOST_DATES; i++) {
            int start = from;
            Optional<WrittenDate> date =
                    reader.first(line.substring(start), order).map(found -> found.movedBy(start));
            if (date.isEmpty()) {
                return Optional.empty();
            }
            String before = line.substring(start, date.get().start());
            if (!words.sayOtherwise(before)) {
                return Optional.of(inLine(date.get(), before, line));
            }
            from = date.get().end();
        }
        return Optional.empty();
    }

    /**
     * The date that a paragraph begins with, apart from a place: set off from its first sentence.
     */
    Optional<WrittenDate> opening(String head, DayOrder order) {
        Matcher place = PLACE_IN_FRONT.matcher(head);
        int placed = place.lookingAt() ? place.end() : 0;
        return reader.first(head, order)
                .filter(WrittenDate::isDay)
                .filter(date -> date.start() <= 1 || (placed > 0 && date.start() - placed <= 1))
                .filter(date -> words.setOff(head.substring(date.end())));
    }

    private InLine inLine(WrittenDate date, String before, String line) {
        String after = line.substring(date.end());
        boolean alone = words.areFurniture(before) && words.areFurniture(after);
        boolean labelled = words.labelPublished(before, after);
        return new InLine(date, labelled, alone, words.plainWords(before), line.length());
    }

    private Optional<Found> best(List<Line> lines, DayOrder order) {
        List<Found> all = new ArrayList<>();
        for (Line line : lines) {
            recognise(line, order).ifPresent(all::add);
        }
        for (Kind kind : Kind.values()) {
            List<Found> ofKind = all.stream().filter(found -> found.kind() == kind).toList();
            long dates = ofKind.stream().map(f -> f.date().date().earliest()).distinct().count();
            if (kind != Kind.LABELLED && dates > 1) {
                return Optional.empty();
            }
            if (!ofKind.isEmpty()) {
                return Optional.of(ofKind.getFirst());
            }
        }
        return Optional.empty();
    }

    private static List<Line> topLines(String body) {
        List<Line> top = new ArrayList<>();
        for (Line line : lines(body, TOP_CHARS)) {
            top.add(line);
            if (top.size() == TOP_LINES || line.text().length() > PROSE) {
                break;
            }
        }
        return top;
    }

    private static List<Line> lines(String text, int chars) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < Math.min(chars, text.length())) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end);
            if (!line.isBlank()) {
                lines.add(new Line(line, start));
            }
            start = end + 1;
        }
        return lines;
    }

    private Optional<Found> recognise(Line line, DayOrder order) {
        String text = line.text();
        if (text.length() > LONGEST_LINE) {
            return placeInFront(line, order);
        }
        if (!FOUR_DIGITS.matcher(text).find()) {
            return Optional.empty();
        }
        int from = words.afterUpdateLabel(text);
        Optional<WrittenDate> date = from < 0 ? Optional.empty() : dateIn(text, from, order);
        return date.flatMap(
                        found -> kindOf(text, from, found).map(kind -> found(line, found, kind)))
                .or(() -> placeInFront(line, order));
    }

    /** The first date that names its year in full: "15 April 14" may be an issue and a day. */
    private Optional<WrittenDate> dateIn(String text, int from, DayOrder order) {
        Optional<WrittenDate> date =
                reader.first(text.substring(from), order).map(found -> found.movedBy(from));
        boolean shortYear =
                date.map(d -> text.substring(d.start(), d.end()))
                        .filter(written -> !FOUR_DIGITS.matcher(written).find())
                        .isPresent();
        return shortYear ? dateIn(text, date.get().start() + 2, order) : date;
    }

    private Optional<Kind> kindOf(String line, int from, WrittenDate date) {
        String before = line.substring(from, date.start());
        String after = line.substring(date.end());
        if (words.sayPublished(before) && !words.goOnAsProse(after)) {
            return Optional.of(Kind.LABELLED);
        }
        if (words.areFurniture(before) && words.areFurniture(after)) {
            return Optional.of(Kind.LINE);
        }
        boolean day = date.date().earliest().equals(date.date().latest());
        boolean placed = day && words.areNames(before) && words.areFurniture(after);
        return placed ? Optional.of(Kind.WITH_PLACE) : Optional.empty();
    }

    private Optional<Found> placeInFront(Line line, DayOrder order) {
        Matcher place = PLACE_IN_FRONT.matcher(line.text());
        place.region(0, Math.min(line.text().length(), LONGEST_LINE));
        if (!place.lookingAt()) {
            return Optional.empty();
        }
        int headEnd = Math.min(line.text().length(), place.end() + LONGEST_DATE);
        String head = line.text().substring(0, headEnd);
        if (!FOUR_DIGITS.matcher(head).find()) {
            return Optional.empty();
        }
        return dateIn(head, place.end(), order)
                .filter(date -> date.start() - place.end() <= 1)
                .filter(date -> words.closesDateline(head.substring(date.end())))
                .map(date -> found(line, date, Kind.WITH_PLACE));
    }

    private static Found found(Line line, WrittenDate date, Kind kind) {
        return new Found(date.movedBy(line.start()), kind);
    }
}
