package dev.commentary.feed.interest;

import dev.commentary.contract.Evidence;
import dev.commentary.feed.learn.Classifiers;
import dev.commentary.feed.learn.PostTerms;
import dev.commentary.feed.learn.Verdict;
import dev.commentary.plumbing.state.Changes;
import dev.commentary.plumbing.state.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All that was learnt, ready to be held against posts. Thread-safe. */
final class LearntBook implements Changes<Learnt> {

    private final Classifiers classifiers = new Classifiers();
    private final Map<String, Learnt> byInterest = new ConcurrentHashMap<>();

    Optional<Learnt> find(String interestId) {
        return Optional.ofNullable(byInterest.get(interestId));
    }

    List<Verdict> judge(PostTerms post) {
        return classifiers.judge(post);
    }

    List<Evidence> evidence(String interestId, PostTerms post) {
        return classifiers.evidence(interestId, post);
    }

    @Override
    public void put(String key, Learnt value, Place place) {
        classifiers.put(key, value.model());
        byInterest.put(key, value);
    }

    @Override
    public void removed(String key) {
        classifiers.remove(key);
        byInterest.remove(key);
    }
}
