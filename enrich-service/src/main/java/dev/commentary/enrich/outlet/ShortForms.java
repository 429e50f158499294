package dev.commentary.enrich.outlet;

import dev.commentary.enrich.outlet.Form.Need;
import dev.commentary.enrich.outlet.NoteWord.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells outlets from the ordinary words that they are named by: the Sun from the sun, Sky from the
 * sky, the Australian from the Australian government.
 */
final class ShortForms {

    private static final Set<Kind> ARTICLES =
            EnumSet.of(Kind.ARTICLE, Kind.TIMELY, Kind.SELF, Kind.PLACE);
    private static final Set<Kind> INTRODUCTIONS =
            EnumSet.of(
                    Kind.PLACE_LINK,
                    Kind.PERSON_LINK,
                    Kind.SPOKEN,
                    Kind.REPRINTED,
                    Kind.WRITTEN,
                    Kind.APPEARED_IN,
                    Kind.PASSED_ON,
                    Kind.DETERMINER);

    private static final Set<Kind> VERBS =
            EnumSet.of(
                    Kind.WRITTEN,
                    Kind.WRITING,
                    Kind.SPOKEN,
                    Kind.REPRINTED,
                    Kind.CALLED,
                    Kind.APPEARED_IN);
    private static final Set<Kind> DETERMINERS =
            EnumSet.of(Kind.DETERMINER, Kind.SELF, Kind.OBJECT);
    private static final Set<Kind> WORKS = EnumSet.of(Kind.WRITING, Kind.SPOKEN, Kind.MEDIA_NOUN);
    private static final List<String> PEOPLE =
            List.of(
                    "correspondent",
                    "editor",
                    "reporter",
                    "team",
                    "reader",
                    "checker",
                    "journalist");
    private static final int LONGEST_OFFICE = 30;
    private static final Set<Kind> SIGNS = EnumSet.of(Kind.BREAK, Kind.COLON);

    private final FoldedText text;
    private final List<Mark> names;
    private final Surroundings surroundings;

    ShortForms(FoldedText text, List<Mark> names, List<Mark> words) {
        this.text = text;
        this.names = names;
        surroundings = new Surroundings(text, words);
    }

    /** The names that are meant, each with the one outlet that is meant. */
    List<Mark> credible() {
        List<Mark> kept = new ArrayList<>(names.size());
        for (int at = 0; at < names.size(); at++) {
            Mark name = names.get(at);
            Form form = chosen(name);
            if (form != null && isCredible(form, name, kept, at)) {
                kept.add(Mark.name(name.start(), name.end(), List.of(form)));
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

    private boolean isCredible(Form form, Mark name, List<Mark> kept, int at) {
        if (!form.isWeak()) {
            return !isPartOfAnotherName(name);
        }
        boolean listed = isListed(name, kept, at);
        return isFollowedWell(name, at) && (listed || isIntroduced(form, name));
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

    private boolean isIntroduced(Form form, Mark name) {
        if (text.startsWith("the", name.start() - 3) || text.startsWith("'s ", name.start() - 3)) {
            return true;
        }
        if (form.need() == Need.CUE && isActive(name)) {
            return true;
        }
        Mark before = surroundings.wordBefore(name.start());
        boolean bracketed = text.at(name.start() - 1) == '(' && text.at(name.end()) == ')';
        if (bracketed || isHeadline(name)) {
            return true;
        }
        if (before == null) {
            return false;
        }
        if (DETERMINERS.contains(before.kind()) && isFollowedByWork(name)) {
            return true;
        }
        if (form.need() == Need.CUE && SIGNS.contains(before.kind())) {
            return true;
        }
        if (before.kind() == Kind.WRITING && text.startsWith(" to", before.end() - 3)) {
            return form.need() == Need.CUE;
        }
        if (before.kind() == Kind.OF && isAfterPerson(before.start())) {
            return form.need() == Need.CUE;
        }
        boolean article =
                ARTICLES.contains(before.kind()) || endsInThe(before) || isEdition(before);
        return article || (form.need() == Need.CUE && INTRODUCTIONS.contains(before.kind()));
    }

    /** "Sky interviewed me", "Wired has my piece" at the beginning of a clause. */
    private boolean isActive(Mark name) {
        int before = text.at(name.start() - 1) == ' ' ? name.start() - 2 : name.start() - 1;
        boolean opens = !text.isLetterOrDigit(before) && text.at(before) != '\'';
        Mark joined = surroundings.wordBefore(name.start());
        opens |= joined != null && joined.kind() == Kind.AND;
        int end = name.end();
        boolean owns = text.startsWith("'s ", end) && text.isCapital(end + 3);
        boolean titled = text.startsWith(": ", end) && text.isCapital(end + 2);
        if (opens && (owns || titled)) {
            return true;
        }
        Mark verb = surroundings.wordAfter(name.end());
        while (verb != null && verb.kind() == Kind.FILL) {
            verb = surroundings.wordAfter(verb.end());
        }
        return opens && verb != null && (VERBS.contains(verb.kind()) || verb.kind() == Kind.SELF);
    }

    /** "Herald op-ed." */
    private boolean isHeadline(Mark name) {
        Mark after = surroundings.wordAfter(name.end());
        boolean work =
                after != null && (after.kind() == Kind.WRITING || after.kind() == Kind.SPOKEN);
        int before = text.at(name.start() - 1) == ' ' ? name.start() - 2 : name.start() - 1;
        return work && (text.at(before) == '\n' || text.at(before) == '.');
    }

    /** "a Herald round-up", "an Express interview". */
    private boolean isFollowedByWork(Mark name) {
        Mark after = surroundings.wordAfter(name.end());
        return after != null && WORKS.contains(after.kind());
    }

    /** "the latest issue of". */
    private boolean isEdition(Mark of) {
        Mark edition = of.kind() == Kind.OF ? surroundings.wordBefore(of.start()) : null;
        return edition != null
                && (edition.kind() == Kind.MEDIA_NOUN || edition.kind() == Kind.WRITTEN);
    }

    private boolean endsInThe(Mark word) {
        return text.startsWith("the", word.end() - 3);
    }

    /** Nothing follows that would make the word an adjective or the beginning of another name. */
    private boolean isFollowedWell(Mark name, int at) {
        int end = name.end();
        if (text.startsWith("'s ", end)) {
            end += 2;
            if (text.isCapital(end + 1) || isWithPeople(name) || isOpening(name)) {
                return true;
            }
        }
        if (at + 1 < names.size() && names.get(at + 1).start() <= end + 1) {
            return true;
        }
        Mark after = surroundings.wordAfter(end);
        if (after != null) {
            return after.kind() != Kind.SUFFIX && after.kind() != Kind.OF;
        }
        if (text.at(end) == ' ') {
            return isParticiple(end + 1) || Character.isDigit(text.at(end + 1));
        }
        return !text.isLetterOrDigit(end) && text.at(end) != '-' && text.at(end) != '\'';
    }

    /** "The Herald's data team used our map." */
    private boolean isOpening(Mark name) {
        int article = name.start() - "The ".length();
        int before = text.at(article - 1) == ' ' ? article - 2 : article - 1;
        return text.startsWith("the ", article)
                && (text.at(before) == '\n' || text.at(before) == '.');
    }

    /** "Ada Smith of". */
    private boolean isAfterPerson(int of) {
        int start = of - 1;
        while (text.isLetterOrDigit(start - 1)) {
            start--;
        }
        return start < of - 1 && text.isCapital(start);
    }

    /** "with the Herald's transport correspondent", "to the Herald's readers". */
    private boolean isWithPeople(Mark name) {
        int start = name.start();
        boolean led =
                text.startsWith(" with the ", start - " with the ".length())
                        || text.startsWith(" to the ", start - " to the ".length());
        for (int at = name.end(); led && at < name.end() + LONGEST_OFFICE; at++) {
            int word = at;
            if (text.isEdge(at) && PEOPLE.stream().anyMatch(it -> text.startsWith(it, word))) {
                return true;
            }
        }
        return false;
    }

    private boolean isParticiple(int start) {
        int end = start;
        while (text.isLetterOrDigit(end)) {
            end++;
        }
        if (end == start) {
            return true;
        }
        boolean ending = text.startsWith("ing", end - 3) || text.startsWith("ed", end - 2);
        return ending && !text.isCapital(start);
    }
}
