package dev.commentary.feed.correction;

import dev.commentary.contract.Correction;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a post's page tells whose correction was not made. */
public enum CorrectionNotice {
    UNKNOWN_OUTLET(
            "No post and no list has an outlet of that name. Choose another, or say that it is in"
                    + " no list yet, to add it under this very name."),
    UNKNOWN_TOPIC(
            "There is no topic of that name. Choose one of the list. What you follow beyond it is"
                    + " an interest of your own."),
    NO_DATE("That is no date. Write 2026, 2026-03, 2026-03-04 or 2026-03-04T10:15:00Z."),
    NOTHING_LEFT("The tags of this revision were made anew 999 times; send the post again."),
    NOT_NOW("The correction could not be made at the moment. Try again."),
    GONE("The archive does not have this post, or not yet. Try again in a moment.");

    private final String text;

    CorrectionNotice(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /** How an address names it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The notice that an address names. */
    public static Optional<CorrectionNotice> find(String word) {
        return Arrays.stream(values()).filter(notice -> notice.word().equals(word)).findFirst();
    }

    static Optional<CorrectionNotice> of(Answer answer, String kind) {
        return switch (answer) {
            case Answer.Done done -> Optional.empty();
            case Answer.Refused refused -> Optional.of(refused(kind));
            case Answer.Unknown unknown -> Optional.of(GONE);
            case Answer.Withdrawn withdrawn -> Optional.of(GONE);
            case Answer.Exhausted exhausted -> Optional.of(NOTHING_LEFT);
            case Answer.Unavailable away -> Optional.of(NOT_NOW);
        };
    }

    private static CorrectionNotice refused(String kind) {
        return switch (kind) {
            case Correction.OUTLET -> UNKNOWN_OUTLET;
            case Correction.TOPIC -> UNKNOWN_TOPIC;
            default -> NO_DATE;
        };
    }
}
