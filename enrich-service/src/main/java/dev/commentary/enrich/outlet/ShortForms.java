package dev.commentary.enrich.outlet;

import dev.commentary.enrich.outlet.Form.Need;
import dev.commentary.enrich.outlet.NoteWord.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells outlets from the ordinary words that they are named by: the Sun from the sun, Sky from the
 * sky, the Australian from the Australian government.
 */
final class ShortForms {

    /** How many outlets of one country speak for another of it. */
    private static final int COMPANY = 2;

    private final FoldedText text;
    private final List<Mark> names;

    /** How many of the names may be of each country: counted once, so that lists cost no square. */
    private final Map<String, Integer> atHome = new HashMap<>();

    private final Surroundings surroundings;
    private final Introductions introductions;

    ShortForms(FoldedText text, List<Mark> names, List<Mark> words) {
        this.text = text;
        this.names = names;
        surroundings = new Surroundings(text, words);
        introductions = new Introductions(text, surroundings);
        names.forEach(name -> homes(name).forEach(home -> atHome.merge(home, 1, Integer::sum)));
    }

    /** The names that are meant, each with the one outlet that is meant. */
    List<Mark> credible() {
        List<Mark> kept = new ArrayList<>(names.size());
        for (int at = 0; at < names.size(); at++) {
            Mark name = names.get(at);
            Form form = at == 0 ? chosen(name) : chosen(name, names.get(at - 1));
            if (form != null && isPossible(form, name, at)) {
                kept.add(name.meaning(form, isShown(form, name, kept, at)));
            }
        }
        return kept;
    }

    /** "Al Jazeera's Inside Story" is not another Inside Story. */
    private @Nullable Form chosen(Mark name, Mark before) {
        boolean owned = text.startsWith("'s ", before.end()) && before.end() + 3 == name.start();
        for (Form form : owned ? name.forms() : List.<Form>of()) {
            if (before.forms().stream().anyMatch(it -> it.outlet().equals(form.outlet()))) {
                return form;
            }
        }
        return chosen(name);
    }

    private @Nullable Form chosen(Mark name) {
        String country = surroundings.countryNear(name);
        Form chosen = chosen(name, country);
        if (chosen == null) {
            return byCompany(name);
        }
        return country == null && name.forms().size() > 1 ? compatriot(name, chosen) : chosen;
    }

    /**
     * "The Age, the ABC and 3AW": all others are Australian, so the ABC of the States is not meant.
     */
    private Form compatriot(Mark name, Form usual) {
        for (Form form : name.forms()) {
            int company = countCompany(name, form);
            if (company >= COMPANY && company == names.size() - 1) {
                return form;
            }
        }
        return usual;
    }

    /** The Star beside the Mirror and the Express is theirs: the one of most names' country. */
    private @Nullable Form byCompany(Mark name) {
        Form best = null;
        int most = 0;
        for (Form form : name.forms()) {
            int company = countCompany(name, form);
            if (company == most) {
                best = null;
            } else if (company > most) {
                best = form;
                most = company;
            }
        }
        return best;
    }

    /** How many of the other names are of the same country. */
    private int countCompany(Mark name, Form form) {
        String country = form.outlet().country();
        return country == null
                ? 0
                : atHome.getOrDefault(country, 0) - (homes(name).contains(country) ? 1 : 0);
    }

    /** The countries that a name may be of without help from others. */
    private static Set<String> homes(Mark name) {
        boolean one = isOneOutlet(name);
        return name.forms().stream()
                .filter(form -> one || form.preferred())
                .map(form -> form.outlet().country())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
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
        return form.isWeak()
                ? isFollowedWell(name, at) && !isAfterFirstName(name, form)
                : !isPartOfAnotherName(name);
    }

    /**
     * "Jo Bell", "Prime Time": the end of a longer name. Where a sentence begins with it, the first
     * word may be any with a capital, and only a name that needs an article is none.
     */
    private boolean isAfterFirstName(Mark name, Form form) {
        int end = name.start() - 1;
        if (text.at(end) != ' ' || text.isLineEnd(end) || !text.isLetterOrDigit(end - 1)) {
            return false;
        }
        int start = end - 1;
        while (text.isLetterOrDigit(start - 1)) {
            start--;
        }
        if (end - start < 2 || !text.isCapital(start) || surroundings.wordBefore(end) != null) {
            return false;
        }
        boolean begins = text.at(start - 1) != ' ' || !text.isLetterOrDigit(start - 2);
        return !begins || form.need() == Need.ARTICLE;
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

    /** "TimesNewsweek", "Sky BBC"; but two ordinary words in a row are somebody: "Ada Bell". */
    private boolean isFollowedByName(int end, int at) {
        if (at + 1 == names.size()) {
            return false;
        }
        Mark next = names.get(at + 1);
        return next.start() <= end || (next.start() == end + 1 && !next.isWeak());
    }

    /** Nothing follows that would make the word an adjective or the beginning of another name. */
    private boolean isFollowedWell(Mark name, int at) {
        int end = name.end();
        if (isFollowedByName(end, at) || text.isLineEnd(end) || text.startsWith("'s ", end)) {
            return true;
        }
        Mark after = surroundings.wordAfter(end);
        if (after != null) {
            return after.kind() != Kind.SUFFIX && after.kind() != Kind.OF;
        }
        if (text.at(end) == ' ') {
            return !text.isLetterOrDigit(end + 1) || !text.isCapital(end + 1);
        }
        return !text.isLetterOrDigit(end) && text.at(end) != '-' && text.at(end) != '\'';
    }
}
