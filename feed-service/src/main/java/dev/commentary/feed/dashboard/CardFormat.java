package dev.commentary.feed.dashboard;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.feed.post.InterestTagger;
import dev.commentary.feed.post.Post;
import dev.commentary.feed.stream.EventFormat;
import java.util.Locale;
import java.util.Set;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** A new post as the feed's page shows it: by the same template as all others there. */
record CardFormat(ITemplateEngine templates, InterestTagger interests, Set<String> roles)
        implements EventFormat {

    private static final Set<String> CARD = Set.of("card");

    CardFormat {
        roles = Set.copyOf(roles);
    }

    @Override
    public String write(EnrichedPost post) {
        Context context = new Context(Locale.ENGLISH);
        context.setVariable("card", PostCard.of(Post.of(post, roles, interests.tags(post))));
        return templates.process("card", CARD, context);
    }
}
