package dev.commentary.enrich.date;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words beside a date say about its line. Immutable and thread-safe. */
final class LineWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’]+");
    private static final Pattern CLOCK =
            Pattern.compile(
                    "\\d{1,2}[:.h]\\d{2}(?:[:.]\\d{2})?|\\d{1,2}\\s?[ap]\\.?m\\.?|[+-]\\d{2}:?\\d{2}|\\d+"
                            + " ?(?:min|mins|minutes?|comments?|hrs?)\\b",
                    Pattern.CASE_INSENSITIVE);

    /** Words that stand beside a date without saying anything. */
    private static final Set<String> FURNITURE =
            Set.of(
                    ("am pm at on by the gmt utc bst est edt et pst pdt pt cst cdt cet cest ist hkt sgt read min"
                                    + " share print edition comments comment o'clock uhr le den el il op em a à no vol issue z last age hrs local time updated")
                            .split(" ", -1));

    private static final Set<String> BEFORE_LABEL =
            Set.of("first", "originally", "initially", "was", "date", "last", "article", "online");

    private static final Pattern ABOUT_THE_PIECE =
            Pattern.compile(
                    "^\\W*(?:(?:this|the) (?:article|piece|post|story|essay|op-?ed|comment|column|"
                            + "commentary|text|blog|blogpost|analysis|interview|paper)"
                            + "|(?:a|an) (?:longer |shorter |edited |earlier )?version of this)\\b",
                    Pattern.CASE_INSENSITIVE);

    /** Where the verb may come last: "Dieser Beitrag wurde am ... von ... veröffentlicht". */
    private static final Pattern ENTRY =
            Pattern.compile(
                    "(?iU)diese[rs] (?:artikel|beitrag|eintrag|post|posting) wurde\\b"
                            + "|dit (?:bericht|artikel) (?:werd|is)\\b");

    private static final Pattern BY =
            Pattern.compile("^(?:by|von|par|por|di|av|door|przez)\\s+", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_LABEL_WORDS = 14;
    private static final int MOST_NAMES = 4;
    private static final int LABEL_AHEAD = 4;
    private static final int LABEL_BEHIND = 3;
    private static final int LABEL_OF_ENTRY = 10;

    private final DateWords words;

    LineWords(DateWords words) {
        this.words = words;
    }

    /**
     * Where to look for the date of publishing: 0 in most lines, behind the word "published" where
     * "updated" comes before it, -1 where only "updated" stands in front of the first date.
     */
    int afterUpdateLabel(String line) {
        Matcher word = WORD.matcher(line);
        boolean updated = false;
        while (word.find()) {
            if (words.saysPublished(word.group())) {
                return updated ? word.start() : 0;
            }
            boolean dated = Character.isDigit(word.group().charAt(0));
            if (dated && !updated) {
                return 0;
            }
            updated |= words.saysUpdated(word.group());
        }
        return updated ? -1 : 0;
    }

    /** The line begins with a word for publishing, or with the piece and such a word. */
    boolean sayPublished(String before) {
        boolean aboutThePiece = ABOUT_THE_PIECE.matcher(before).find();
        Matcher word = WORD.matcher(before);
        boolean said = false;
        int count = 0;
        while (word.find()) {
            String plain = word.group().toLowerCase(Locale.ROOT);
            said |= words.saysPublished(plain);
            if (!said && !aboutThePiece && !BEFORE_LABEL.contains(plain)) {
                return false;
            }
            count++;
        }
        return said && count <= LONGEST_LABEL_WORDS && !before.contains(". ");
    }

    /** How many words are neither names nor what stands beside dates. */
    int plainWords(String text) {
        int plain = 0;
        for (String word : wordsOf(text)) {
            String lower = word.toLowerCase(Locale.ROOT);
            boolean counts = lower.equals(word) && Character.isLetter(lower.charAt(0));
            plain += counts && !FURNITURE.contains(lower) && !words.isWeekday(lower) ? 1 : 0;
        }
        return plain;
    }

    /**
     * The last label in front of a date is one of changing, or it is a clock's or the end of a
     * time.
     */
    boolean sayOtherwise(String before) {
        List<String> all = wordsOf(before).reversed();
        List<String> near = all.subList(0, Math.min(LABEL_AHEAD, all.size()));
        if (near.stream().anyMatch(words::saysNow)
                || near.stream().limit(1).anyMatch(words::saysUntil)) {
            return true;
        }
        return near.stream()
                .filter(word -> words.saysPublished(word) || words.saysUpdated(word))
                .findFirst()
                .filter(words::saysUpdated)
                .isPresent();
    }

    /** A word for publishing stands right before a date or right behind it. */
    boolean labelPublished(String before, String after) {
        List<String> ahead = wordsOf(before);
        List<String> behind = wordsOf(CLOCK.matcher(after).replaceAll(" "));
        int reach = ENTRY.matcher(before).lookingAt() ? LABEL_OF_ENTRY : LABEL_BEHIND;
        return ahead.subList(Math.max(0, ahead.size() - LABEL_AHEAD), ahead.size()).stream()
                        .anyMatch(words::saysPublished)
                || behind.stream().limit(reach).anyMatch(words::saysPublished);
    }

    private static List<String> wordsOf(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** A sentence about something published goes on behind the date; a label does not. */
    boolean goOnAsProse(String after) {
        String rest = after.strip();
        long words = WORD.matcher(rest).results().limit(MOST_NAMES).count();
        return words == MOST_NAMES && rest.endsWith(".");
    }

    /** Nothing but weekday, time of day and the like, or a byline. */
    boolean areFurniture(String text) {
        String rest = CLOCK.matcher(text).replaceAll(" ");
        if (isByline(rest)) {
            return true;
        }
        Matcher word = WORD.matcher(rest);
        while (word.find()) {
            String plain = word.group().toLowerCase(Locale.ROOT);
            if (!FURNITURE.contains(plain) && !words.isWeekday(plain)) {
                return false;
            }
        }
        return true;
    }

    private boolean isByline(String text) {
        String plain = text.strip().replaceFirst("^[|•·,/—–-]\\s*", "");
        Matcher by = BY.matcher(plain);
        return by.find() && areNames(plain.substring(by.end()));
    }

    /** A few words with capitals, as a place, an outlet or a person: "Financial Times,". */
    boolean areNames(String text) {
        Matcher word = WORD.matcher(CLOCK.matcher(text).replaceAll(" "));
        int names = 0;
        while (word.find()) {
            String name = word.group();
            boolean filler =
                    words.isWeekday(name) || FURNITURE.contains(name.toLowerCase(Locale.ROOT));
            if (filler || name.equals("of") || name.equals("and")) {
                continue;
            }
            if (!Character.isUpperCase(name.charAt(0))) {
                return false;
            }
            names++;
        }
        return names > 0 && names <= MOST_NAMES && !text.contains(". ") && !text.contains(":");
    }

    /** What follows a date in front of a first sentence: also a full stop or a quotation. */
    boolean setOff(String after) {
        return closesDateline(after) || after.matches("(?s)(?:\\.|[:|·]|\\s[|·„“«\"]).*");
    }

    /** What follows place and date in front of a first sentence: a dash, a bracket, an agency. */
    boolean closesDateline(String after) {
        return after.matches("(?s)\\s?\\)?\\s?(?:\\([^)]{2,30}\\)\\s?)?(?:[—–-]|\\)|:).*")
                || after.matches("(?s)\\s?\\).*");
    }
}
