package dev.commentary.enrich.retag;

import java.util.List;

/**
 * What a run has found so far.
 *
 * @param unchanged posts whose tags stay as they are
 * @param changed posts whose tags change
 * @param noted posts whose tags stay, but with which people's word the rules now agree or disagree
 * @param published posts published anew; none where the run is dry
 * @param failed posts that the rules could not tag
 * @param exhausted posts that have been tagged too often to be tagged once more
 * @param passed events that are no longer, or not yet, the newest tagged revision of their post
 * @param tags what changes by tag, the most frequent first
 * @param sample some of the posts that change
 */
record Tally(
        long unchanged,
        long changed,
        long noted,
        long published,
        long failed,
        long exhausted,
        long passed,
        List<TagCount> tags,
        List<Sample> sample) {

    /** How often a tag comes, goes and changes. */
    record TagCount(
            String kind, String value, String name, long added, long removed, long changed) {}

    /** A post before and after. */
    record Sample(String id, String title, List<String> before, List<String> after) {

        Sample {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, 0, List.of(), List.of());

    Tally {
        tags = List.copyOf(tags);
        sample = List.copyOf(sample);
    }
}
