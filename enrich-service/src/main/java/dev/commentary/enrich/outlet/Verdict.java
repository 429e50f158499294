package dev.commentary.enrich.outlet;

/** What a sentence says of one list of outlets. */
record Verdict(Role role, double confidence, String method) {

    /** The outlet is named and no more. */
    static final Verdict NAMED = new Verdict(Role.CITED, 0.5, "note-named");
}
