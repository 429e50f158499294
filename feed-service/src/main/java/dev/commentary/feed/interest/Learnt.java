package dev.commentary.feed.interest;

import dev.commentary.feed.learn.Model;
import java.time.Instant;

/**
 * What was learnt from the examples of a topic of interest, as it is stored.
 *
 * @param interest id of the topic
 * @param version 1 for the first model of the topic, then one more each time
 * @param examples tells which ones, see {@link Examples#fingerprint}
 * @param accepted how many accepted posts it was learnt from
 * @param rejected how many rejected ones
 * @param others how many other posts, of which nothing was said
 * @param missing how many examples are not in the archive, so that nothing was learnt from them
 */
public record Learnt(
        String interest,
        Integer version,
        String examples,
        Instant trainedAt,
        Integer accepted,
        Integer rejected,
        Integer others,
        Integer missing,
        Model model) {

    /** What is learnt once and for all. */
    static Learnt once(String interest, Model model) {
        return new Learnt(interest, 1, "", Instant.EPOCH, 0, 0, 0, 0, model);
    }
}
