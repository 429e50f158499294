package dev.commentary.feed.interest;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.feed.query.Parsed;
import dev.commentary.feed.query.QueryParser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The posts that the page of a topic shows. Thread-safe. */
final class InterestPosts {

    /** Posts for the page, or why there are none. */
    record Lines(List<PostLine> posts, String problem) {

        Lines {
            posts = List.copyOf(posts);
        }
    }

    private static final int MOST_MATCHES = 20;
    private static final int MOST_EXAMPLES = 50;
    private static final int MOST_FOUND = 10;

    private final Archive archive;
    private final MatchIndex matches;

    InterestPosts(Archive archive, MatchIndex matches) {
        this.archive = archive;
        this.matches = matches;
    }

    /** The newest posts of the topic that nobody has judged yet, and how sure that is. */
    Lines matches(Interest interest, Examples examples) {
        Map<String, Double> confidences = new HashMap<>();
        List<String> ids = new ArrayList<>();
        matches.newest(interest.id())
                .filter(match -> !examples.accepted().contains(match.post()))
                .filter(match -> !examples.rejected().contains(match.post()))
                .limit(MOST_MATCHES)
                .forEach(match -> {
                    ids.add(match.post());
                    confidences.put(match.post(), match.confidence());
                });
        return lines(archive.posts(ids), ids, confidences, examples);
    }

    /** How many posts of the topic are known. */
    int count(Interest interest) {
        return matches.count(interest.id());
    }

    /** Examples of one kind, the latest first. */
    Lines examples(Collection<String> ofKind, Examples examples) {
        List<String> ids = new ArrayList<>(ofKind).reversed();
        List<String> shown = ids.subList(0, Math.min(ids.size(), MOST_EXAMPLES));
        return lines(archive.posts(shown), shown, Map.of(), examples);
    }

    /** The best posts for some words. */
    Lines find(String words, Examples examples) {
        return switch (QueryParser.parse(words.strip())) {
            case Parsed.Refused refused -> new Lines(List.of(), refused.message());
            case Parsed.Query query ->
                    lines(archive.find(query.node(), MOST_FOUND), null, Map.of(), examples);
        };
    }

    private static Lines lines(
            Archive.Fetched fetched,
            @Nullable List<String> order,
            Map<String, Double> confidences,
            Examples examples) {
        return switch (fetched) {
            case Archive.Unavailable no -> new Lines(List.of(), no.reason());
            case Archive.Posts found -> {
                List<EnrichedPost> posts = new ArrayList<>(found.posts());
                if (order != null) {
                    posts.sort((a, b) -> order.indexOf(a.id()) - order.indexOf(b.id()));
                }
                yield new Lines(
                        posts.stream()
                                .map(post ->
                                        PostLine.of(post, confidences.get(post.id()), examples))
                                .toList(),
                        "");
            }
        };
    }
}
