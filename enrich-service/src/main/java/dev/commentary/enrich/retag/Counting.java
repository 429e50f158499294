package dev.commentary.enrich.retag;

import dev.commentary.enrich.retag.Tally.Sample;
import dev.commentary.enrich.retag.Tally.TagCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what a run finds. Knows a bounded number of tags and samples. For one thread. */
final class Counting {

    private static final int MOST_TAGS = 2_000;
    private static final int MOST_SAMPLES = 20;
    private static final String OTHERS = "others";

    private final Map<String, TagCount> tags = new LinkedHashMap<>();
    private final List<Sample> sample;
    private long unchanged;
    private long changed;
    private long noted;
    private long published;
    private long failed;
    private long exhausted;
    private long passed;

    /** Goes on where a tally ended. */
    Counting(Tally start) {
        unchanged = start.unchanged();
        changed = start.changed();
        noted = start.noted();
        published = start.published();
        failed = start.failed();
        exhausted = start.exhausted();
        passed = start.passed();
        start.tags().forEach(count -> tags.put(count.kind() + '\t' + count.value(), count));
        sample = new ArrayList<>(start.sample());
    }

    void unchanged() {
        unchanged++;
    }

    void failed() {
        failed++;
    }

    void exhausted() {
        exhausted++;
    }

    void passed() {
        passed++;
    }

    void published() {
        published++;
    }

    void noted() {
        noted++;
    }

    void changed(TagChanges changes) {
        changed++;
        changes.tags().forEach(this::count);
    }

    boolean wantsSample() {
        return sample.size() < MOST_SAMPLES;
    }

    void sample(Sample post) {
        sample.add(post);
    }

    private void count(TagChanges.Change change) {
        String key = change.kind() + '\t' + change.value();
        boolean room = tags.containsKey(key) || tags.size() < MOST_TAGS;
        tags.merge(
                room ? key : change.kind() + '\t' + OTHERS,
                one(change, room ? change.value() : OTHERS, room ? change.name() : OTHERS),
                Counting::sum);
    }

    private static TagCount one(TagChanges.Change change, String value, String name) {
        return new TagCount(
                change.kind(),
                value,
                name,
                change.way() == TagChanges.Way.ADDED ? 1 : 0,
                change.way() == TagChanges.Way.REMOVED ? 1 : 0,
                change.way() == TagChanges.Way.CHANGED ? 1 : 0);
    }

    private static TagCount sum(TagCount one, TagCount other) {
        // A tag that goes is known by its value alone; one that comes has a name.
        String name = one.name().equals(one.value()) ? other.name() : one.name();
        return new TagCount(
                one.kind(),
                one.value(),
                name,
                one.added() + other.added(),
                one.removed() + other.removed(),
                one.changed() + other.changed());
    }

    Tally tally() {
        List<TagCount> sorted =
                tags.values().stream()
                        .sorted(
                                Comparator.comparingLong((TagCount c) ->
                                                -(c.added() + c.removed() + c.changed()))
                                        .thenComparing(TagCount::kind)
                                        .thenComparing(TagCount::value))
                        .toList();
        return new Tally(
                unchanged, changed, noted, published, failed, exhausted, passed, sorted, sample);
    }
}
