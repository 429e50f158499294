package dev.commentary.evaluation.text;

import dev.commentary.evaluation.measure.Figure;
import dev.commentary.evaluation.measure.Tally;
import java.util.ArrayList;
import java.util.List;

/** What one part of the pages adds up to. */
final class PartFigures {

    final Tally segments = new Tally();
    private int titled;
    private int titlesRight;
    private int signed;
    private int authorsRight;
    private int unsigned;
    private int leftUnsigned;

    void title(boolean right) {
        titled++;
        titlesRight += right ? 1 : 0;
    }

    void author(boolean right) {
        signed++;
        authorsRight += right ? 1 : 0;
    }

    /** A page for which the gold names no author. */
    void noAuthor(boolean noneFound) {
        unsigned++;
        leftUnsigned += noneFound ? 1 : 0;
    }

    List<Figure> figures(String part) {
        List<Figure> figures = new ArrayList<>(segments.figures("segments, " + part));
        figures.add(segments.figure("segments, " + part, "accuracy", segments.accuracy()));
        figures.add(Figure.share("titles, " + part, "accuracy", titlesRight, titled));
        figures.add(Figure.share("authors, " + part, "accuracy", authorsRight, signed));
        figures.add(Figure.share("authors, " + part, "none where none is", leftUnsigned, unsigned));
        return figures;
    }
}
