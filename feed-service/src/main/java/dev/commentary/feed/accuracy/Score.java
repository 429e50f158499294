package dev.commentary.feed.accuracy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hits and misses, and what they make.
 *
 * @param hits tags found and right
 * @param wrong tags found and wrong
 * @param missed tags right and not found
 * @param precision the share of the tags found that are right; null where nobody judged one
 * @param recall the share of the right tags that are found; null where nobody judged one
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Score(
        long hits, long wrong, long missed, @Nullable Double precision, @Nullable Double recall) {

    private static Score of(long hits, long wrong, long missed) {
        return new Score(hits, wrong, missed, share(hits, wrong), share(hits, missed));
    }

    /** By the rules that had tagged the posts when people judged them. */
    static Score asJudged(List<Verdict> verdicts) {
        return of(
                verdicts.stream().filter(Verdict::isHit).count(),
                verdicts.stream().filter(Verdict::isWrong).count(),
                verdicts.stream().filter(Verdict::isMissed).count());
    }

    /** By the rules of the latest tagging. */
    static Score now(List<Verdict> verdicts) {
        long hits = verdicts.stream().filter(v -> !v.isWrong() && v.isFoundNow()).count();
        long wrong = verdicts.stream().filter(v -> v.isWrong() && v.isFoundNow()).count();
        long missed = verdicts.stream().filter(v -> !v.isWrong() && !v.isFoundNow()).count();
        return of(hits, wrong, missed);
    }

    private static @Nullable Double share(long hits, long others) {
        return hits + others == 0 ? null : (double) hits / (hits + others);
    }
}
