package dev.commentary.ingest.source;

import dev.commentary.ingest.acceptance.Draft;
import dev.commentary.ingest.feed.FeedEntry;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which entries of a feed hold no more than a summary of their page. Pure functions. */
final class Summaries {

    private static final int FEW_WORDS = 80;
    private static final int END = 120;
    private static final int LONGEST_IMPRINT = 600;
    private static final Pattern CUT_OFF =
            Pattern.compile(
                    "(?is).*(?:…|\\.\\.\\.|(?:read|see) (?:more|on|the full (?:story|article))"
                            + "|continue reading|weiterlesen|lire la suite|leer más|leggi tutto)\\W*");

    /** Often with the title of the piece behind it. */
    private static final Pattern GOES_ON_ELSEWHERE =
            Pattern.compile(
                    "(?is).*(?:^|[.!?…\\]]\\s|\\n)\\s*(?:continue reading|read more)\\b[^\\n]*");

    /** WordPress adds it to whole texts and to summaries alike. */
    private static final Pattern IMPRINT =
            Pattern.compile(
                    "(?is)\\bthe post .{1,300} (?:appeared first|first appeared) on .{1,200}$");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Summaries() {}

    /**
     * The page to be fetched for an entry; empty where the entry stays as it is.
     *
     * @param draft of the entry, with clean fields
     */
    static Optional<URI> page(FullText when, FeedEntry entry, Draft draft) {
        boolean wanted =
                switch (when) {
                    case NEVER -> false;
                    case IF_SHORT -> isSummary(entry, draft.body());
                    case ALWAYS -> true;
                };
        return wanted ? address(draft) : Optional.empty();
    }

    /** An entry without a title is a short message, and whole. */
    private static boolean isSummary(FeedEntry entry, String text) {
        if (entry.title() == null) {
            return false;
        }
        String said = withoutImprint(text.strip());
        String end = said.substring(Math.max(0, said.length() - END));
        return CUT_OFF.matcher(end).matches()
                || GOES_ON_ELSEWHERE.matcher(end).matches()
                || SPACE.split(said, FEW_WORDS).length < FEW_WORDS;
    }

    /** Looked for at the end alone, so that no text takes longer than others of its length. */
    private static String withoutImprint(String text) {
        Matcher imprint = IMPRINT.matcher(text);
        imprint.region(Math.max(0, text.length() - LONGEST_IMPRINT), text.length());
        return imprint.find() ? text.substring(0, imprint.start()).strip() : text;
    }

    /** As the post has it: blanks around an address, say, are no fault. */
    private static Optional<URI> address(Draft draft) {
        return Optional.ofNullable(draft.url()).map(URI::create);
    }
}
