package dev.commentary.feed.interest;

import dev.commentary.feed.learn.Model;
import dev.commentary.feed.learn.Model.WeightedWord;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was learnt from examples, for readers; what is not known yet is null.
 *
 * @param says the state in words
 * @param towards the words that speak for the topic most
 * @param against the words that speak against it most
 */
record ModelView(
        TrainingState state,
        String says,
        @Nullable Integer version,
        @Nullable Instant trainedAt,
        @Nullable List<WeightedWord> towards,
        @Nullable List<WeightedWord> against,
        Model.@Nullable Quality quality,
        @Nullable Integer missing) {

    static ModelView of(TrainingState state, String says, @Nullable Learnt learnt) {
        if (learnt == null) {
            return new ModelView(state, says, null, null, null, null, null, null);
        }
        Model model = learnt.model();
        return new ModelView(
                state,
                says,
                learnt.version(),
                learnt.trainedAt(),
                model.towards(),
                model.against(),
                model.quality(),
                learnt.missing());
    }
}
