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
                    Kind.DETERMINER);

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
        Form chosen = name.forms().size() == 1 ? name.forms().getFirst() : null;
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
        Mark before = surroundings.wordBefore(name.start());
        if (before == null) {
            return false;
        }
        if (form.need() == Need.CUE && SIGNS.contains(before.kind())) {
            return true;
        }
        boolean article =
                ARTICLES.contains(before.kind()) || endsInThe(before) || isEdition(before);
        return article || (form.need() == Need.CUE && INTRODUCTIONS.contains(before.kind()));
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
