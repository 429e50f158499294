package dev.commentary.ingest.archive;

import java.util.regex.Pattern;

/**
 * How well one paragraph would do as each part of a post, in points. The points are set by hand;
 * they are compared with each other and with the costs in {@link Part} only.
 *
 * @param afterFurniture whether something of the page, such as an advertisement, stood before it
 * @param authorPoints what the names in it say for or against its being a byline
 */
record Clues(Line line, boolean afterFurniture, double authorPoints) {

    private static final PhraseBook NOTES = PhraseBook.load("notes.phrases");
    private static final PhraseBook OUTLETS = PhraseBook.load("outlets.phrases");
    private static final PhraseBook AFTERWORDS = PhraseBook.load("afterwords.phrases");

    private static final Pattern FULL_STOP =
            Pattern.compile(".*(?<!\\b\\p{Lu}|\\bvs|\\bMr)[.;,]['’”\")\\]]*");
    private static final Pattern STOP = Pattern.compile(".*[.!?…:;]['’”\")\\]]*");
    private static final Pattern QUOTED = Pattern.compile("[‘“\"'«].*[’”\"'»]");
    private static final Pattern SENTENCES = Pattern.compile(".*\\p{Ll}[.;]['’”\")]* \\p{Lu}.*");
    private static final Pattern BEGINS_PROPERLY =
            Pattern.compile("^[‘“\"'«(\\[¿¡]*[\\p{Lu}\\p{N}].*|^(?:i[A-Z]|e-|al-|de ).*");

    private static final double NEVER = Double.NEGATIVE_INFINITY;
    private static final int LONGEST_TITLE = 220;
    private static final int LONG_TITLE = 160;
    private static final int SHORT_LINE = 90;
    private static final int LONG_NOTE = 1500;
    private static final double ALL_CUES = 10;

    double points(Part part) {
        return switch (part) {
            case PAGE_HEAD -> isShortLine() && !line.opensPost() ? -0.5 : NEVER;
            case NOTE, NOTE_BELOW_TITLE -> asNote();
            case TITLE -> asTitle();
            case INNER_TITLE -> line.mark() == Line.Mark.POST_HEADING ? NEVER : asTitle();
            case BODY -> asBody();
            case BYLINE -> asByline();
            case AFTERWORD -> isAfterword() ? 4 : NEVER;
            case PAGE_FOOT -> isShortLine() && !line.opensPost() ? -0.5 : NEVER;
        };
    }

    /** What it adds that a new post begins here. */
    double pointsForNewPost(boolean pageMarksPosts) {
        double marked = line.opensPost() ? 8 : pageMarksPosts ? -8 : 0;
        return marked + (afterFurniture ? 3 : 0);
    }

    boolean isDateline() {
        return Dateline.matches(line.text());
    }

    boolean isAuthorOnTop() {
        return Byline.isOnTop(line.text());
    }

    private double asNote() {
        if (isDateline()) {
            return 0.5;
        }
        if (line.isHeading() || isAuthorOnTop() || isAfterwordOnly()) {
            return NEVER;
        }
        String text = line.text();
        double cues = Math.min(ALL_CUES, NOTES.weigh(text) + outlets(text));
        double points = cues - 3;
        points -= cues < 1.5 ? 3 : 0;
        points -= looksLikeTitle() ? 4 : 0;
        points -= text.length() > LONG_NOTE ? 2 : 0;
        return points;
    }

    private double asTitle() {
        String text = line.text();
        if (text.length() > LONGEST_TITLE || isDateline() || isAuthorOnTop() || text.length() < 3) {
            return NEVER;
        }
        double points = FULL_STOP.matcher(text).matches() ? -5 : 3;
        points += line.isHeading() ? 4 : 0;
        points += QUOTED.matcher(text).matches() ? 1 : 0;
        points -= text.length() > LONG_TITLE ? 4 : 0;
        points -= SENTENCES.matcher(text).matches() ? 4 : 0;
        points -= BEGINS_PROPERLY.matcher(text).matches() ? 0 : 3;
        points -= text.indexOf(' ') < 0 ? 1 : 0;
        points -= text.endsWith(":") ? 2 : 0;
        points -= Byline.strength(text) > 0 ? 4 : 0;
        points -= Math.min(3, Math.max(0, NOTES.weigh(text) - 3));
        return points;
    }

    private double asBody() {
        if (isDateline() || isAuthorOnTop()) {
            return 1;
        }
        double points = looksLikeTitle() ? -0.5 : 0.2;
        points -= Byline.strength(line.text()) > 0 && authorPoints >= 0 ? 3 : 0;
        points -= isAfterwordOnly() ? 3 : 0;
        points -= line.opensPost() ? 6 : 0;
        return points;
    }

    private double asByline() {
        double strength = Byline.strength(line.text());
        return strength == 0 ? NEVER : strength + authorPoints;
    }

    private boolean isAfterword() {
        return line.text().length() <= 450 && AFTERWORDS.covers(line.text());
    }

    private boolean isAfterwordOnly() {
        return isAfterword() && Byline.strength(line.text()) == 0;
    }

    private boolean looksLikeTitle() {
        return line.text().length() <= LONG_TITLE && !STOP.matcher(line.text()).matches();
    }

    private boolean isShortLine() {
        return line.text().length() <= SHORT_LINE && !FULL_STOP.matcher(line.text()).matches();
    }

    private static double outlets(String text) {
        long named =
                OUTLETS.phrases().stream()
                        .flatMap(p -> p.pattern().matcher(text).results())
                        .map(m -> m.group())
                        .distinct()
                        .count();
        return Math.min(4, named);
    }
}
