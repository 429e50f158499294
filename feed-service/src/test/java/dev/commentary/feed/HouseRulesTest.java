package dev.commentary.feed;

import dev.commentary.testing.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void the_service_is_built_as_the_house_is() {
        HouseRules.check(
                "feed",
                "Accuracy",
                "CorrectionDraft",
                "Cursor",
                "Excerpt",
                "FeedAddress",
                "FeedView",
                "FilterReader",
                "Highlight",
                "LiveFilter",
                "LiveLog",
                "NameDirectory",
                "Post",
                "PostCard",
                "PostFilter",
                "PostView",
                "PostsRequest",
                "PostsRequestReader",
                "ReaderProgress",
                "Retagging",
                "Score",
                "QueryParser",
                "Classifiers",
                "Cutoff",
                "Examples",
                "InterestDraft",
                "Lesson",
                "LinearSvm",
                "MatchIndex",
                "Model",
                "PostMatch",
                "PostTerms",
                "Trainer",
                "TrainingSet",
                "Segment",
                "SortAt",
                "StreamPosition",
                "TagCollection",
                "TimeBound",
                "Timeline",
                "TimelineBars");
    }
}
