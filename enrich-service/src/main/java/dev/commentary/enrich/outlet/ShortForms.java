package dev.commentary.enrich.outlet;

import dev.commentary.enrich.outlet.Form.Need;
import dev.commentary.enrich.outlet.NoteWord.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells outlets from the ordinary words that they are named by: the Sun from the sun, Sky from the
 * sky, the Australian from the Australian government.
 */
final class ShortForms {

    private final FoldedText text;
    private final List<Mark> names;
    private final Surroundings surroundings;
    private final Introductions introductions;

    ShortForms(FoldedText text, List<Mark> names, List<Mark> words) {
        this.text = text;
        this.names = names;
        surroundings = new Surroundings(text, words);
        introductions = new Introductions(text, surroundings);
    }

    /** The names that are meant, each with the one outlet that is meant. */
    List<Mark> credible() {
        List<Mark> kept = new ArrayList<>(names.size());
        for (int at = 0; at < names.size(); at++) {
            Mark name = names.get(at);
            Form form = chosen(name);
            if (form != null && isPossible(form, name, at)) {
                kept.add(name.meaning(form, isShown(form, name, kept, at)));
            }
        }
        return kept;
    }

    private @Nullable Form chosen(Mark name) {
        String country = surroundings.countryNear(name);
        Form chosen = chosen(name, country);
        return chosen == null ? byCompany(name) : chosen;
    }

    /** The Star beside the Mirror and the Express is theirs: the one of most names' country. */
    private @Nullable Form byCompany(Mark name) {
        Form best = null;
        long most = 0;
        for (Form form : name.forms()) {
            long company = names.stream().filter(other -> isAtHome(other, form)).count();
            if (company == most) {
                best = null;
            } else if (company > most) {
                best = form;
                most = company;
            }
        }
        return best;
    }

    private static boolean isAtHome(Mark other, Form form) {
        String country = form.outlet().country();
        return country != null
                && other.forms().stream()
                        .filter(it -> it.preferred() || isOneOutlet(other))
                        .anyMatch(it -> country.equals(it.outlet().country()));
    }

    private static boolean isOneOutlet(Mark name) {
        Outlet first = name.forms().getFirst().outlet();
        return name.forms().stream().allMatch(form -> form.outlet().equals(first));
    }

    private static @Nullable Form chosen(Mark name, @Nullable String country) {
        Form chosen = isOneOutlet(name) ? name.forms().getFirst() : null;
        for (Form form : name.forms()) {
            if (country != null && country.equals(form.outlet().country())) {
                return form;
            }
            if (form.preferred() && chosen == null) {
                chosen = form;
            }
        }
        return chosen;
    }

    private boolean isPossible(Form form, Mark name, int at) {
        return form.isWeak() ? isFollowedWell(form, name, at) : !isPartOfAnotherName(name);
    }

    private boolean isShown(Form form, Mark name, List<Mark> kept, int at) {
        return !form.isWeak() || isListed(name, kept, at) || introductions.isIntroduced(form, name);
    }

    /** "Reuters Institute", "Washington Post building". */
    private boolean isPartOfAnotherName(Mark name) {
        Mark after = surroundings.wordAfter(name.end());
        return after != null && after.kind() == Kind.SUFFIX;
    }

    private boolean isListed(Mark name, List<Mark> kept, int at) {
        boolean afterName =
                !kept.isEmpty() && surroundings.isListGap(kept.getLast().end(), name.start());
        boolean beforeName =
                at + 1 < names.size()
                        && surroundings.isListGap(name.end(), names.get(at + 1).start());
        return afterName || beforeName;
    }

    /** Nothing follows that would make the word an adjective or the beginning of another name. */
    private boolean isFollowedWell(Form form, Mark name, int at) {
        int end = name.end();
        if (text.startsWith("'s ", end)) {
            return true;
        }
        if (at + 1 < names.size() && names.get(at + 1).start() <= end + 1) {
            return true;
        }
        Mark after = surroundings.wordAfter(end);
        if (after != null) {
            return after.kind() != Kind.SUFFIX && after.kind() != Kind.OF;
        }
        if (text.at(end) == ' ') {
            boolean goesOn = text.isLetterOrDigit(end + 1) && text.isCapital(end + 1);
            return !goesOn && (form.need() == Need.CUE || isVerbal(end + 1));
        }
        return !text.isLetterOrDigit(end) && text.at(end) != '-' && text.at(end) != '\'';
    }

    private boolean isVerbal(int start) {
        int end = start;
        while (text.isLetterOrDigit(end)) {
            end++;
        }
        return end == start
                || Character.isDigit(text.at(start))
                || text.startsWith("ing", end - 3)
                || text.startsWith("ed", end - 2);
    }
}
