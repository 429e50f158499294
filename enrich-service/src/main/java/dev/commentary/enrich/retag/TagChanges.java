package dev.commentary.enrich.retag;

import dev.commentary.contract.Correction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What new rules change about one post.
 *
 * @param tags the tags that come, go or change; empty where only the rules' agreement with people
 *     does
 */
record TagChanges(boolean any, List<Change> tags) {

    /** How a tag changes. */
    enum Way {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * One change.
     *
     * @param value of a date or language that changes into another, nothing
     */
    record Change(String kind, String value, String name, Way way) {}

    TagChanges {
        tags = List.copyOf(tags);
    }

    /**
     * Compares.
     *
     * @param before as {@link TagKeys#texts} made them
     */
    static TagChanges between(String[] before, List<TagKeys.Key> after) {
        Set<String> had = new HashSet<>(Arrays.asList(before));
        Set<String> has = new HashSet<>();
        List<Change> changes = new ArrayList<>();
        for (TagKeys.Key key : after) {
            has.add(key.text());
            if (!had.contains(key.text())) {
                changes.add(new Change(key.kind(), key.value(), key.name(), Way.ADDED));
            }
        }
        for (String text : before) {
            if (!has.contains(text)) {
                changes.add(gone(text));
            }
        }
        List<Change> tags = changes.stream().filter(c -> !c.kind().equals(TagKeys.SAID)).toList();
        return new TagChanges(!changes.isEmpty(), single(tags));
    }

    private static Change gone(String text) {
        int tab = text.indexOf('\t');
        String value = text.substring(tab + 1);
        return new Change(text.substring(0, tab), value, value, Way.REMOVED);
    }

    /** A post has one date and one language: one that goes and one that comes are one change. */
    private static List<Change> single(List<Change> changes) {
        List<Change> all = new ArrayList<>(changes);
        for (String kind : List.of(Correction.PUBLISHED, TagKeys.LANGUAGE)) {
            List<Change> those = all.stream().filter(c -> c.kind().equals(kind)).toList();
            if (kind.equals(Correction.PUBLISHED) ? !those.isEmpty() : those.size() == 2) {
                all.removeAll(those);
                all.add(new Change(kind, "", kind, Way.CHANGED));
            }
        }
        return all;
    }
}
