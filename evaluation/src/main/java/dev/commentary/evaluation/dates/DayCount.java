package dev.commentary.evaluation.dates;

import dev.commentary.evaluation.measure.Figure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts days. Accuracy is the share of all pages for which the right day was told; precision that
 * of the pages for which some day was told. What is known only to the month or the year tells no
 * day.
 */
final class DayCount {

    private int pages;
    private int answered;
    private int right;

    /** Counts one page, and says whether it is right. */
    boolean add(String gold, @Nullable String day) {
        pages++;
        answered += day == null ? 0 : 1;
        boolean same = gold.equals(day);
        right += same ? 1 : 0;
        return same;
    }

    Figure accuracy(String part) {
        return Figure.share(part, "accuracy", right, pages);
    }

    Figure precision(String part) {
        return Figure.share(part, "precision", right, answered);
    }

    /** Both, with a peer's beside them. */
    List<Figure> figures(String part, DayCount fast, DayCount extensive) {
        Figure accuracy = accuracy(part);
        Figure precision = precision(part);
        if (extensive.pages == 0) {
            return List.of(accuracy, precision);
        }
        return List.of(
                accuracy.beside("htmldate extensive", extensive.accuracy(part).value())
                        .beside("fast", fast.accuracy(part).value()),
                precision
                        .beside("htmldate extensive", extensive.precision(part).value())
                        .beside("fast", fast.precision(part).value()));
    }
}
