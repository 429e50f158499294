package dev.commentary.evaluation.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a measurement came to.
 *
 * @param figures in the order in which they are shown
 * @param misses the worst first; those of one weight in the order in which they were met
 */
public record Report(List<Figure> figures, List<Miss> misses) {

    public Report {
        figures = List.copyOf(figures);
        List<Miss> sorted = new ArrayList<>(misses);
        sorted.sort(Comparator.comparingDouble(Miss::weight).reversed());
        misses = List.copyOf(sorted);
    }
}
