package dev.commentary.contract;

import java.util.ArrayList;
import java.util.List;

/**
 * What people said about the tags of one post, at most one word per question, in the order of their
 * saying.
 *
 * @param id the post
 * @param revision the one that was seen at the latest correction
 * @param tagging the number under which the post was tagged anew because of it
 */
public record PostCorrections(
        String id, Long revision, Integer tagging, List<Correction> corrections) {

    public PostCorrections {
        corrections = Absent.list(corrections);
    }

    /** Those of a post that nobody has corrected. */
    public static PostCorrections none(String id) {
        return new PostCorrections(id, 0L, 0, List.of());
    }

    /** The version of the post as it was published because of these corrections. */
    public long version() {
        return revision + tagging;
    }

    /** With one more, which replaces what was said before about the same. */
    public PostCorrections with(Correction correction) {
        List<Correction> all = new ArrayList<>(corrections);
        all.removeIf(correction::isAbout);
        all.add(correction);
        return new PostCorrections(id, revision, tagging, all);
    }

    /** Without one. */
    public PostCorrections without(Correction correction) {
        List<Correction> all = new ArrayList<>(corrections);
        all.remove(correction);
        return new PostCorrections(id, revision, tagging, all);
    }

    /** As published under a number. */
    public PostCorrections publishedAs(EnrichedPost post) {
        return new PostCorrections(id, post.revision(), post.taggings(), corrections);
    }
}
