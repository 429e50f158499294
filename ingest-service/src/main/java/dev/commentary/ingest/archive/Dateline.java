package dev.commentary.ingest.archive;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows lines that say nothing but when something was published. */
final class Dateline {

    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
                    + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String WEEKDAY =
            "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? ?)";
    private static final String DAY = "\\d{1,2}(?:st|nd|rd|th)?";
    private static final String DATE =
            "(?:"
                    + WEEKDAY
                    + "?(?:the )?(?:"
                    + DAY
                    + "(?: of)?[ -]"
                    + MONTH
                    + ",?[ -]\\d{4}|"
                    + MONTH
                    + " "
                    + DAY
                    + ",? \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|"
                    + MONTH
                    + ",? \\d{4})(?:T\\d{2}:\\d{2}\\S*)?)";
    private static final String TIME =
            "(?:(?:,| at| [-–—|•·])? ?\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m\\.?)?(?: ?[A-Z]{2,4})?)";
    private static final Pattern LINE =
            Pattern.compile(
                    "(?iu)(?:(?:first |last |originally )?(?:published|updated|posted|modified|date|posted on|published on|updated on|created)"
                            + " ?:? ?(?:on |at )?)?"
                            + TIME
                            + "?,? ?"
                            + DATE
                            + TIME
                            + "?(?: ?[|•·/–—-]? ?(?:updated|last updated|modified):? ?"
                            + DATE
                            + TIME
                            + "?)?(?: ?[|•·] ?.{0,60}|,? by \\p{L}.{1,50}| in .{2,50})?");
    private static final Pattern FIRST_DATE = Pattern.compile("(?iu)" + DATE);
    private static final int LONGEST = 140;

    private Dateline() {}

    static boolean matches(String line) {
        return line.length() <= LONGEST && LINE.matcher(line).matches();
    }

    /** The first date of a line, as it is written. */
    static Optional<String> dateIn(String line) {
        Matcher date = FIRST_DATE.matcher(line);
        return date.find() ? Optional.of(date.group()) : Optional.empty();
    }
}
