package dev.commentary.enrich.date;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One way to write a date.
 *
 * @param pattern finds what may be a date
 * @param reading makes it one, or null where it is none
 */
record DateForm(Pattern pattern, Reading reading) {

    /** What a match of the pattern means. */
    @FunctionalInterface
    interface Reading {
        @Nullable PartialDate read(MatchResult match, DayOrder order);
    }

    private static final String MONTH = "([\\p{L}\\p{M}]{3,12})";
    private static final String LINK =
            "(?:\\s?(?:of|de|del|di|den)\\s|\\sd['’]|\\.\\s?|[-\\s/]\\s?|(?=\\p{L}))";

    /** Every way known; where two begin at the same place, the earlier one in the list counts. */
    static List<DateForm> all(DateWords words) {
        List<DateForm> forms = new ArrayList<>();
        forms.add(
                of(
                        "(?<!\\d)(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)",
                        (m, order) -> PartialDate.of(number(m, 1), number(m, 3), number(m, 4))));
        forms.add(
                of(
                        "(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?![\\d.,])",
                        (m, order) -> PartialDate.of(number(m, 1), number(m, 2), number(m, 3))));
        forms.add(
                of(
                        "(\\d{4})\\s?[年년]\\s?(\\d{1,2})\\s?[月월](?:\\s?(\\d{1,2})\\s?[日일号號])?",
                        (m, order) -> PartialDate.of(number(m, 1), number(m, 2), number(m, 3))));
        forms.add(
                of(
                        "(?iU)(?<!\\d)(\\d{1,2}) tháng (\\d{1,2})(?:,| năm|, năm)? (\\d{4})(?!\\d)",
                        (m, order) -> PartialDate.of(number(m, 3), number(m, 2), number(m, 1))));
        forms.addAll(withMonthNames(words));
        forms.add(
                of(
                        "(?<![\\d./-])(\\d{1,2})([/.-]|\\.\\s| \\| )(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d/-])",
                        (m, order) ->
                                inOrder(number(m, 1), number(m, 3), yearOf(m.group(4)), order)));
        forms.add(
                of(
                        "(?<![\\d/.-])((?:19|20)\\d{2})[-/](\\d{1,2})(?![\\d/-])",
                        (m, order) -> PartialDate.of(number(m, 1), number(m, 2), 0)));
        forms.add(
                of(
                        "(?<![\\d/.-])(\\d{1,2})/((?:19|20)\\d{2})(?![\\d/-])",
                        (m, order) -> PartialDate.of(number(m, 2), number(m, 1), 0)));
        return List.copyOf(forms);
    }

    private static List<DateForm> withMonthNames(DateWords words) {
        return List.of(
                of(
                        "(?<![\\d:.])(\\d{1,2})(?:st|nd|rd|th|er|º|ª|°)?"
                                + LINK
                                + MONTH
                                + "\\.?,?(?:\\s(?:de|del|of)\\s|[-\\s/,]\\s?)'?(\\d{4}|\\d{2})(?![\\d:])",
                        (m, order) -> named(words, yearOf(m.group(3)), m.group(2), number(m, 1))),
                of(
                        "(?<!\\p{L})"
                                + MONTH
                                + "\\.?[-\\s/]\\s?(\\d{1,2})(?:st|nd|rd|th)?(?:\\s?,\\s?|[-\\s/])"
                                + "(?:\\d{1,2}:\\d{2}(?::\\d{2})?\\s(?:[A-Z]{3,4}\\s|[+-]\\d{4}\\s)?)?"
                                + "(\\d{4})(?!\\d)",
                        (m, order) -> named(words, number(m, 3), m.group(1), number(m, 2))),
                of(
                        "(?<!\\d)(\\d{4})(?:\\.\\s?|[-\\s/])" + MONTH + "[-\\s/](\\d{1,2})(?!\\d)",
                        (m, order) -> named(words, number(m, 1), m.group(2), number(m, 3))),
                of(
                        "(?<![\\p{L}])(?<!\\d\\s?)"
                                + MONTH
                                + "\\.?,?\\s(?:de\\s|del\\s|of\\s)?(\\d{4})(?!\\d)",
                        (m, order) -> named(words, number(m, 2), m.group(1), 0)));
    }

    private static DateForm of(String regex, Reading reading) {
        return new DateForm(Pattern.compile(regex), reading);
    }

    /** 0 where the group took no part. */
    private static int number(MatchResult match, int group) {
        String digits = match.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** Two digits as RFC 2822 reads them: up to 49 they are of this century. */
    private static int yearOf(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() > 2) {
            return year;
        }
        return year < 50 ? 2000 + year : 1900 + year;
    }

    private static @Nullable PartialDate named(DateWords words, int year, String name, int day) {
        int month = words.monthOf(name);
        return month == 0 ? null : PartialDate.of(year, month, day);
    }

    /** Only the year is known where both orders make a day and nothing says which is meant. */
    private static @Nullable PartialDate inOrder(int first, int second, int year, DayOrder order) {
        PartialDate dayFirst = second == 0 ? null : PartialDate.of(year, second, first);
        PartialDate monthFirst = first == 0 ? null : PartialDate.of(year, first, second);
        if (dayFirst == null || monthFirst == null) {
            return dayFirst == null ? monthFirst : dayFirst;
        }
        return switch (order) {
            case DAY_FIRST -> dayFirst;
            case MONTH_FIRST -> monthFirst;
            case UNKNOWN -> first == second ? dayFirst : new PartialDate.WholeYear(year);
        };
    }
}
