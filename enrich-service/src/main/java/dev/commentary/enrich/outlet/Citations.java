package dev.commentary.enrich.outlet;

import java.util.ArrayList;
import java.util.List;

/**
 * Outlets that a text merely names. Only distinctive names count, and credits of photographs and
 * names made of an outlet's ("Reuters Institute") do not.
 */
final class Citations {

    private static final double CONFIDENCE = 0.4;
    private static final int LONGEST_CREDIT = 60;
    private static final List<String> CREDIT_WORDS =
            List.of("photo", "image", "picture", "getty", "credit", "caption", "via ", "file pic");
    private static final List<String> OTHER_NAMES =
            List.of(
                    " institute",
                    " foundation",
                    " building",
                    " prize",
                    " award",
                    " university",
                    " school",
                    " center",
                    " centre",
                    " group",
                    " terminal",
                    " photo",
                    " image",
                    " square",
                    " council",
                    " philanthropies",
                    " intelligence unit",
                    " research");

    private final NameFinder names;

    Citations(NameFinder names) {
        this.names = names;
    }

    /** The names from this original position on. */
    List<Finding> read(FoldedText text, int from) {
        List<Finding> findings = new ArrayList<>();
        for (Mark name : names.find(text)) {
            if (text.originOf(name.start()) >= from && !name.isWeak() && isCited(text, name)) {
                add(name, findings);
            }
        }
        return findings;
    }

    private static void add(Mark name, List<Finding> findings) {
        Form meant = null;
        for (Form form : name.forms()) {
            boolean better = meant == null || (form.preferred() && !meant.preferred());
            meant = better && !form.isWeak() ? form : meant;
        }
        if (meant != null && !meant.outlet().institute()) {
            findings.add(
                    new Finding(
                            meant.outlet(),
                            Role.CITED,
                            CONFIDENCE,
                            "named",
                            name.start(),
                            name.end()));
        }
    }

    private static boolean isCited(FoldedText text, Mark name) {
        for (String ending : OTHER_NAMES) {
            if (text.startsWith(ending, name.end())) {
                return false;
            }
        }
        return !isSigned(text, name) && !isInCreditLine(text, name);
    }

    /** "(AP)", "REUTERS/Jo Smith", "Jo Smith/AFP", "(Reuters) -". */
    private static boolean isSigned(FoldedText text, Mark name) {
        boolean bracketed = text.at(name.start() - 1) == '(' && text.at(name.end()) == ')';
        boolean slash = text.at(name.start() - 1) == '/' || text.at(name.end()) == '/';
        return bracketed || slash;
    }

    /** At the end of a short line without a full stop, or beside a word for pictures. */
    private static boolean isInCreditLine(FoldedText text, Mark name) {
        int end = name.end();
        boolean endsLine =
                text.at(end) == '\n' || (text.at(end) == ')' && text.at(end + 1) == '\n');
        if (endsLine) {
            return true;
        }
        int from = Math.max(0, name.start() - LONGEST_CREDIT);
        for (int at = name.start() - 1; at >= from && text.at(at) != '\n'; at--) {
            if (isCreditWord(text, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCreditWord(FoldedText text, int at) {
        if (!text.isEdge(at)) {
            return false;
        }
        for (String word : CREDIT_WORDS) {
            if (text.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }
}
