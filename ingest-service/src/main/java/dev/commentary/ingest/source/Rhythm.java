package dev.commentary.ingest.source;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When a source is asked again: four times in the usual gap between two of its posts, more and more
 * seldom while it is silent or fails.
 *
 * @param news when posts were new, the oldest first; at most 50
 * @param posts that were new since the source was registered, its history left out
 */
public record Rhythm(List<Instant> news, long posts, Duration interval, Instant nextPollAt) {

    private static final Duration FIRST = Duration.ofMinutes(15);
    private static final int MOST_NEWS = 50;
    private static final int POLLS_PER_GAP = 4;
    private static final int POLLS_PER_SILENCE = 8;
    private static final int MOST_DOUBLINGS = 12;
    private static final int FEW = 3;

    /**
     * Bounds of the interval.
     *
     * @param shortest also after a failure
     */
    public record Bounds(Duration shortest, Duration longest) {

        Duration clamp(Duration interval) {
            if (interval.compareTo(shortest) < 0) {
                return shortest;
            }
            return interval.compareTo(longest) > 0 ? longest : interval;
        }
    }

    public Rhythm {
        news = List.copyOf(news);
    }

    static Rhythm first(Instant now) {
        return new Rhythm(List.of(), 0, FIRST, now);
    }

    /**
     * After an answer with so many new posts.
     *
     * @param serverWish no sooner than that
     * @param jitter from 0 to 1
     */
    Rhythm answered(int fresh, Instant now, Duration serverWish, Bounds bounds, double jitter) {
        List<Instant> kept = with(fresh, now);
        Duration next = bounds.clamp(wanted(kept, now));
        return new Rhythm(kept, posts + fresh, next, then(now, next, serverWish, bounds, jitter));
    }

    /** In the middle of a poll: the next request follows as soon as the host may be asked again. */
    Rhythm goesOn(int fresh, Instant now) {
        return new Rhythm(with(fresh, now), posts + fresh, interval, now);
    }

    /** After so many failures in a row. */
    Rhythm failed(int polls, Instant now, Duration serverWish, Bounds bounds, double jitter) {
        int doublings = Math.min(polls, MOST_DOUBLINGS);
        Duration wait = bounds.clamp(interval.multipliedBy(1L << doublings));
        return new Rhythm(news, posts, interval, then(now, wait, serverWish, bounds, jitter));
    }

    Rhythm at(Instant when) {
        return new Rhythm(news, posts, interval, when);
    }

    /** Whether older times have been forgotten. */
    boolean isFull() {
        return news.size() == MOST_NEWS;
    }

    /** The mean time between two new posts; empty where too few are known. */
    Optional<Duration> usualGap() {
        return news.size() < FEW ? Optional.empty() : Optional.of(gap(news));
    }

    private List<Instant> with(int fresh, Instant now) {
        List<Instant> all = new ArrayList<>(news);
        for (int i = 0; i < Math.min(fresh, MOST_NEWS); i++) {
            all.add(now);
        }
        return all.subList(Math.max(0, all.size() - MOST_NEWS), all.size());
    }

    private static Duration wanted(List<Instant> news, Instant now) {
        if (news.size() < FEW) {
            return FIRST;
        }
        Duration silence = Duration.between(news.getLast(), now);
        Duration usual = gap(news).dividedBy(POLLS_PER_GAP);
        Duration patient = silence.dividedBy(POLLS_PER_SILENCE);
        return usual.compareTo(patient) > 0 ? usual : patient;
    }

    private static Duration gap(List<Instant> news) {
        return Duration.between(news.getFirst(), news.getLast()).dividedBy(news.size() - 1L);
    }

    /** A tenth sooner or later, so that sources that began together part. */
    private static Instant then(
            Instant now, Duration wait, Duration serverWish, Bounds bounds, double jitter) {
        long spread = Math.round(wait.toMillis() * (0.9 + 0.2 * jitter));
        Duration spreadOut = Duration.ofMillis(spread);
        Duration wished =
                serverWish.compareTo(bounds.longest()) > 0 ? bounds.longest() : serverWish;
        return now.plus(spreadOut.compareTo(wished) > 0 ? spreadOut : wished);
    }
}
