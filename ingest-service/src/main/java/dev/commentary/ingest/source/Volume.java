package dev.commentary.ingest.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How many posts a source brought lately, against what it usually brings. The last period is left
 * out of what is usual; time in which a source was paused is not. History counts nowhere.
 *
 * @param period the longest of a week, a day and an hour of which what is remembered covers two at
 *     least: all times since the source was registered, or those of its last 50 posts
 * @param usual posts per period before the last one, rounded to a tenth
 * @param actual posts of the last period
 */
public record Volume(Duration period, double usual, long actual) {

    private static final List<Duration> PERIODS =
            List.of(Duration.ofDays(7), Duration.ofDays(1), Duration.ofHours(1));

    /** The volume of a source; empty where too little is known to call anything usual. */
    static Optional<Volume> of(Rhythm rhythm, Instant since, Instant now) {
        List<Instant> news = rhythm.news();
        Instant start = rhythm.isFull() ? news.getFirst() : since;
        return PERIODS.stream()
                .filter(period -> !start.isAfter(now.minus(period.multipliedBy(2))))
                .findFirst()
                .map(period -> of(news, start, period, now));
    }

    private static Volume of(List<Instant> news, Instant start, Duration period, Instant now) {
        Instant last = now.minus(period);
        long actual = news.stream().filter(at -> at.isAfter(last)).count();
        double periods = (double) Duration.between(start, last).toMillis() / period.toMillis();
        double usual = (news.size() - actual) / periods;
        return new Volume(period, Math.round(usual * 10) / 10.0, actual);
    }
}
