package dev.commentary.enrich.outlet;

import dev.commentary.enrich.outlet.Form.Need;
import dev.commentary.enrich.outlet.NoteWord.Kind;
import java.util.EnumSet;
import java.util.Set;

/** Says whether the words around a short form make an outlet of it: "the Sun", "told Sky". */
final class Introductions {

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
    private static final Set<Kind> SIGNS = EnumSet.of(Kind.BREAK, Kind.COLON);

    private final FoldedText text;
    private final Surroundings surroundings;

    Introductions(FoldedText text, Surroundings surroundings) {
        this.text = text;
        this.surroundings = surroundings;
    }

    /** Whether the words beside a weak form say that it is a name. */
    boolean isIntroduced(Form form, Mark name) {
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

    /** "Ada Smith of". */
    private boolean isAfterPerson(int of) {
        int start = of - 1;
        while (text.isLetterOrDigit(start - 1)) {
            start--;
        }
        return start < of - 1 && text.isCapital(start);
    }
}
