package dev.commentary.enrich.date;

import dev.commentary.contract.ReceivedPost;
import dev.commentary.contract.SaidDate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What else a written date may mean: 03/04 is in March or in April, and a moment in UTC is of
 * another day where its reader lives.
 */
final class Ambiguity {

    private static final Pattern NUMBERS =
            Pattern.compile(
                    "(?<![\\d./])(\\d{1,2})([./-])(\\d{1,2})\\2(?:(?:19|20)\\d{2}|\\d{2})(?!\\d)");
    private static final int MOST_MONTHS = 12;
    private static final ZoneOffset EARLIEST_ZONE = ZoneOffset.ofHours(-11);
    private static final ZoneOffset LATEST_ZONE = ZoneOffset.ofHours(13);

    private final DateReader reader;

    Ambiguity(DateReader reader) {
        this.reader = reader;
    }

    /** Every other day that the words can mean. */
    Set<LocalDate> otherDays(String text, WrittenDate date, DayOrder order) {
        Set<LocalDate> days = new HashSet<>();
        if (date.date() instanceof PartialDate.Moment moment
                && moment.time().getOffset().equals(ZoneOffset.UTC)) {
            days.add(LocalDate.ofInstant(moment.instant(), EARLIEST_ZONE));
            days.add(LocalDate.ofInstant(moment.instant(), LATEST_ZONE));
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.find()
                && !numbers.group(2).equals(".")
                && Integer.parseInt(numbers.group(1)) <= MOST_MONTHS
                && Integer.parseInt(numbers.group(3)) <= MOST_MONTHS) {
            for (DayOrder other : List.of(DayOrder.DAY_FIRST, DayOrder.MONTH_FIRST)) {
                if (other != order) {
                    reader.first(text, other).ifPresent(read -> days.add(read.date().earliest()));
                }
            }
        }
        days.remove(date.date().earliest());
        return days;
    }

    /** What the page's own dates show goes before what its language suggests. */
    static DayOrder orderOf(ReceivedPost post) {
        boolean dayFirst = false;
        boolean monthFirst = false;
        for (SaidDate said : post.dates()) {
            Matcher numbers = NUMBERS.matcher(said.text());
            if (numbers.find()) {
                dayFirst |= Integer.parseInt(numbers.group(1)) > MOST_MONTHS;
                monthFirst |= Integer.parseInt(numbers.group(3)) > MOST_MONTHS;
            }
        }
        if (dayFirst == monthFirst) {
            return DayOrder.of(post);
        }
        return dayFirst ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST;
    }
}
