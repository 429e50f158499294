package dev.commentary.evaluation.dates;

import dev.commentary.evaluation.measure.DataFolder;
import dev.commentary.evaluation.measure.Figure;
import dev.commentary.evaluation.measure.Miss;
import dev.commentary.evaluation.measure.Progress;
import dev.commentary.evaluation.measure.Report;
import dev.commentary.evaluation.measure.Services;
import dev.commentary.evaluation.measure.Subject;
import java.util.ArrayList;
import java.util.List;

/**
 * The day of original publication: {@code dates/htmldate-gold*.jsonl} ({@code url}, {@code file},
 * {@code date}) with its pages, and what htmldate answers; {@code dates/chrono*.jsonl} and {@code
 * dates/duckling*.jsonl}, of which {@link UndatedTexts} and {@link DayExpressions} say what is
 * read.
 */
public final class DatesSubject implements Subject {

    @Override
    public String name() {
        return "dates";
    }

    @Override
    public String measures() {
        return "the day on which a page was first published";
    }

    @Override
    public Report run(DataFolder data, Services services, Progress progress) {
        DatePages pages = new DatePages(services);
        pages.run(data, progress);
        UndatedTexts texts = new UndatedTexts(services);
        texts.run(data);
        DayExpressions expressions = new DayExpressions(services);
        expressions.run(data);
        List<Figure> figures = new ArrayList<>(pages.figures());
        figures.addAll(texts.figures());
        figures.addAll(expressions.figures());
        List<Miss> misses = new ArrayList<>(pages.misses());
        misses.addAll(texts.misses());
        misses.addAll(expressions.misses());
        return new Report(figures, misses);
    }
}
