package dev.commentary.evaluation;

import dev.commentary.evaluation.dates.DatesSubject;
import dev.commentary.evaluation.feeds.FeedsSubject;
import dev.commentary.evaluation.interests.InterestsSubject;
import dev.commentary.evaluation.measure.Subject;
import dev.commentary.evaluation.outlets.OutletsSubject;
import dev.commentary.evaluation.seed.SeedSubject;
import dev.commentary.evaluation.text.TextSubject;
import dev.commentary.evaluation.topics.TopicsSubject;
import java.util.List;

/** All that can be measured, in the order in which it is. */
final class Subjects {

    static final List<Subject> ALL =
            List.of(
                    new DatesSubject(),
                    new TextSubject(),
                    new OutletsSubject(),
                    new TopicsSubject(),
                    new InterestsSubject(),
                    new SeedSubject(),
                    new FeedsSubject());

    private Subjects() {}

    static List<String> names() {
        return ALL.stream().map(Subject::name).toList();
    }
}
