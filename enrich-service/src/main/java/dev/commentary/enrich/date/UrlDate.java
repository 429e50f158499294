package dev.commentary.enrich.date;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The date in the path of an address, as news sites and weblogs put it there. Immutable and
 * thread-safe.
 *
 * <p>A year by itself is not taken: it is as often what the piece is about.
 */
final class UrlDate {

    private static final String YEAR = "((?:19[89]|20\\d)\\d)";

    /** The path only: neither the host nor a query. */
    private static final Pattern PATH = Pattern.compile("^[a-z]+://[^/?#]+([^?#]*)");

    private record Form(Pattern pattern, DateForm.Reading reading) {}

    private final List<Form> forms;

    UrlDate(DateWords words) {
        forms =
                List.of(
                        form("/" + YEAR + "/(\\d{1,2})/(\\d{1,2})(?=/|$)", UrlDate::numbers),
                        form(
                                "/" + YEAR + "/(\\p{Alpha}{3,9})/(\\d{1,2})(?=/|$)",
                                (m, order) -> named(words, m)),
                        form(
                                "(?<=[/_-])" + YEAR + "[-_](\\d{2})[-_](\\d{2})(?=[/_.-]|$)",
                                UrlDate::numbers),
                        form(
                                "(?<=[/_-])" + YEAR + "(\\d{2})(\\d{2})(?=[/_.-]|$)",
                                UrlDate::numbers),
                        form(
                                "(?<=[/_-])()(\\d{1,2})[-_.](\\d{1,2})[-_.]"
                                        + YEAR
                                        + "(?=[/_.-]|$)",
                                UrlDate::yearLast),
                        form("/" + YEAR + "[/-](\\d{2})(?=/|$)", UrlDate::month));
    }

    private static Form form(String regex, DateForm.Reading reading) {
        return new Form(Pattern.compile(regex), reading);
    }

    private static @Nullable PartialDate numbers(MatchResult match, DayOrder order) {
        int month = Integer.parseInt(match.group(2));
        int day = Integer.parseInt(match.group(3));
        boolean whole = month > 0 && day > 0;
        return whole ? PartialDate.of(Integer.parseInt(match.group(1)), month, day) : null;
    }

    /** Only the day is enough: a year alone says nothing here. */
    private static @Nullable PartialDate yearLast(MatchResult match, DayOrder order) {
        int first = Integer.parseInt(match.group(2));
        int second = Integer.parseInt(match.group(3));
        int year = Integer.parseInt(match.group(4));
        boolean dayFirst = order == DayOrder.DAY_FIRST || first > 12;
        boolean monthFirst = order == DayOrder.MONTH_FIRST || second > 12;
        if (first == 0 || second == 0 || (!dayFirst && !monthFirst)) {
            return null;
        }
        return dayFirst && second <= 12
                ? PartialDate.of(year, second, first)
                : PartialDate.of(year, first, second);
    }

    private static @Nullable PartialDate named(DateWords words, MatchResult match) {
        int month = words.monthOf(match.group(2));
        int day = Integer.parseInt(match.group(3));
        boolean whole = month > 0 && day > 0;
        return whole ? PartialDate.of(Integer.parseInt(match.group(1)), month, day) : null;
    }

    private static @Nullable PartialDate month(MatchResult match, DayOrder order) {
        int month = Integer.parseInt(match.group(2));
        return month == 0 ? null : PartialDate.of(Integer.parseInt(match.group(1)), month, 0);
    }

    Optional<WrittenDate> find(@Nullable String url, DayOrder order) {
        if (url == null) {
            return Optional.empty();
        }
        Matcher path = PATH.matcher(url);
        if (!path.find()) {
            return Optional.empty();
        }
        for (Form form : forms) {
            Matcher match = form.pattern().matcher(url).region(path.start(1), path.end(1));
            match.useTransparentBounds(true);
            if (match.find()) {
                PartialDate date = form.reading().read(match, order);
                if (date != null) {
                    return Optional.of(new WrittenDate(date, match.start(1), match.end()));
                }
            }
        }
        return Optional.empty();
    }
}
