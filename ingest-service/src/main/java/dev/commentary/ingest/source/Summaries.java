package dev.commentary.ingest.source;

import dev.commentary.ingest.acceptance.Draft;
import dev.commentary.ingest.feed.FeedEntry;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells which entries of a feed hold no more than a summary of their page. Pure functions. */
final class Summaries {

    private static final int FEW_WORDS = 80;
    private static final Pattern CUT_OFF =
            Pattern.compile(
                    "(?is).*(?:…|\\.\\.\\.|\\[…]|\\[\\.\\.\\.]|(?:read|see) (?:more|on|the full (?:story|article))"
                            + "|continue reading|weiterlesen|lire la suite|leer más|leggi tutto)\\W*");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Summaries() {}

    /** The page to be fetched for an entry; empty where the entry stays as it is. */
    static Optional<URI> page(FullText when, FeedEntry entry, Draft draft) {
        boolean wanted =
                switch (when) {
                    case NEVER -> false;
                    case IF_SHORT -> isSummary(entry, draft.body());
                    case ALWAYS -> true;
                };
        return wanted ? address(entry) : Optional.empty();
    }

    /** An entry without a title is a short message, and whole. */
    private static boolean isSummary(FeedEntry entry, String text) {
        if (entry.title() == null) {
            return false;
        }
        String end = text.substring(Math.max(0, text.length() - 60));
        return CUT_OFF.matcher(end).matches()
                || SPACE.split(text.strip(), FEW_WORDS + 1).length <= FEW_WORDS;
    }

    private static Optional<URI> address(FeedEntry entry) {
        try {
            return Optional.ofNullable(entry.link())
                    .map(URI::create)
                    .filter(uri ->
                            "http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    .filter(uri -> uri.getRawAuthority() != null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
