package dev.commentary.feed.stream;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.feed.post.InterestTagger;
import dev.commentary.feed.post.Post;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** A post as the API shows it, on one line. */
record JsonFormat(JsonMapper json, InterestTagger interests, Set<String> roles)
        implements EventFormat {

    JsonFormat {
        roles = Set.copyOf(roles);
    }

    @Override
    public String write(EnrichedPost post) {
        return json.writeValueAsString(Post.of(post, roles, interests.tags(post)));
    }
}
