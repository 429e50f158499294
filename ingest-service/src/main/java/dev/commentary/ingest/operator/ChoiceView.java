package dev.commentary.ingest.operator;

import dev.commentary.ingest.source.FeedChoice;
import java.util.List;

/** A feed to choose, with its newest posts. */
record ChoiceView(FeedChoice feed, List<PostPreview> posts) {

    static ChoiceView of(FeedChoice feed) {
        return new ChoiceView(feed, feed.newest().stream().map(PostPreview::of).toList());
    }
}
