package dev.commentary.feed.interest;

import dev.commentary.feed.learn.Trainer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How far the learning of each topic is, in words. Thread-safe. */
final class TrainingProgress {

    private final LearntBook learnt;
    private final Map<String, String> problems = new ConcurrentHashMap<>();

    TrainingProgress(LearntBook learnt) {
        this.learnt = learnt;
    }

    /** Remembers what is in the way. */
    void failed(String interestId, String why) {
        problems.put(interestId, why);
    }

    void succeeded(String interestId) {
        problems.remove(interestId);
    }

    /** What readers are told; empty where the query alone tells. */
    Optional<ModelView> view(Interest interest) {
        return Optional.ofNullable(interest.examples()).map(examples -> view(interest, examples));
    }

    /** Whether there is something to learn. */
    boolean isOverdue(Interest interest) {
        return view(interest)
                .filter(view ->
                        view.state() == TrainingState.TRAINING
                                || view.state() == TrainingState.FAILED)
                .isPresent();
    }

    private ModelView view(Interest interest, Examples examples) {
        int accepted = examples.accepted().size();
        if (accepted < Trainer.FEWEST) {
            String says =
                    "needs at least %d accepted posts, has %d".formatted(Trainer.FEWEST, accepted);
            return ModelView.of(TrainingState.WAITING, says, null);
        }
        @Nullable Learnt last = learnt.find(interest.id()).orElse(null);
        if (last != null && last.examples().equals(examples.fingerprint())) {
            String says =
                    "learnt from %d accepted, %d rejected and %d other posts"
                            .formatted(last.accepted(), last.rejected(), last.others());
            return ModelView.of(TrainingState.TRAINED, says, last);
        }
        @Nullable String problem = problems.get(interest.id());
        return problem == null
                ? ModelView.of(TrainingState.TRAINING, "is being learnt", last)
                : ModelView.of(TrainingState.FAILED, problem, last);
    }
}
