package dev.commentary.enrich.outlet;

/**
 * A way to write an outlet's name.
 *
 * @param surface as it is written, without a leading "The"; its capitals are required in the text
 * @param preferred whether this outlet is meant where several share the form and no place is named
 */
record Form(Outlet outlet, String surface, Need need, boolean preferred) {

    /** What must stand around a form before it counts. */
    enum Need {
        /** The form is distinctive. */
        NOTHING,
        /** It is also an ordinary word: a sentence must say that something happened there. */
        CUE,
        /** As a cue, and an article, a possessive or another outlet beside it. */
        ARTICLE
    }

    /** A form as the gazetteer's alias column writes it: {@code Times~the}, {@code ABC~!}. */
    static Form parse(Outlet outlet, String alias) {
        int mark = alias.indexOf('~');
        if (mark < 0) {
            return new Form(outlet, alias, Need.NOTHING, false);
        }
        String marks = alias.substring(mark);
        Need need = Need.NOTHING;
        if (marks.startsWith("~the")) {
            need = Need.ARTICLE;
        } else if (marks.startsWith("~cue")) {
            need = Need.CUE;
        }
        return new Form(outlet, alias.substring(0, mark), need, marks.endsWith("!"));
    }

    boolean isWeak() {
        return need != Need.NOTHING;
    }
}
