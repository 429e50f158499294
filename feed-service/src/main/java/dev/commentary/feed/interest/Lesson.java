package dev.commentary.feed.interest;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.feed.learn.Label;
import dev.commentary.feed.learn.Model;
import dev.commentary.feed.learn.PostTerms;
import dev.commentary.feed.learn.Trainer;
import dev.commentary.feed.learn.TrainingSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * The posts that a topic is learnt from: its examples, in a fixed order, and other posts.
 *
 * @param missing how many examples are not in the archive
 */
record Lesson(List<PostTerms> posts, List<Label> labels, int missing) {

    Lesson {
        posts = List.copyOf(posts);
        labels = List.copyOf(labels);
    }

    static Lesson of(Examples examples, List<EnrichedPost> found, List<EnrichedPost> sample) {
        TreeMap<String, EnrichedPost> inOrder = new TreeMap<>();
        found.forEach(post -> inOrder.put(post.id(), post));
        List<PostTerms> posts = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        inOrder.forEach((id, post) -> {
            posts.add(PostTerms.of(post));
            labels.add(examples.accepted().contains(id) ? Label.ACCEPTED : Label.REJECTED);
        });
        Set<String> all = examples.all();
        for (EnrichedPost other : sample) {
            if (!all.contains(other.id())) {
                posts.add(PostTerms.of(other));
                labels.add(Label.BACKGROUND);
            }
        }
        return new Lesson(posts, labels, all.size() - found.size());
    }

    int count(Label label) {
        return Collections.frequency(labels, label);
    }

    boolean isEnough() {
        int accepted = count(Label.ACCEPTED);
        return accepted >= Trainer.FEWEST && posts.size() - accepted >= Trainer.FEWEST;
    }

    Model learn() {
        return Trainer.train(TrainingSet.of(posts), labels);
    }
}
