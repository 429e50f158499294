package dev.commentary.feed.interest;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.plumbing.state.StateTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The posts of topics told by examples: a search cannot find these by words, so they are stored as
 * they are met, the newest ones of each topic up to a limit. Thread-safe.
 */
final class Matches implements InterestMembers {

    private final StateTable<Match> table;
    private final MatchIndex index;
    private final InterestBook book;
    private final int most;

    Matches(StateTable<Match> table, MatchIndex index, InterestBook book, int most) {
        this.table = table;
        this.index = index;
        this.book = book;
        this.most = most;
    }

    @Override
    public Set<String> posts(String interestId) {
        Set<String> posts = new LinkedHashSet<>();
        index.newest(interestId).map(Match::post).forEach(posts::add);
        @Nullable Examples examples =
                book.findByExamples(interestId).map(Interest::examples).orElse(null);
        if (examples != null) {
            posts.addAll(examples.accepted());
            posts.removeAll(examples.rejected());
        }
        return posts;
    }

    int most() {
        return most;
    }

    /** Stores for each post the topics that it belongs to, and those that it left. */
    void record(Collection<EnrichedPost> posts) {
        Map<String, Match> found = new HashMap<>();
        List<String> gone = new ArrayList<>();
        for (EnrichedPost post : posts) {
            Set<String> topics = new LinkedHashSet<>();
            for (InterestHit hit : book.match(post)) {
                if (hit.interest().examples() != null) {
                    topics.add(hit.interest().id());
                    Match match = match(hit, post);
                    found.put(match.key(), match);
                }
            }
            index.interestsOf(post.id()).stream()
                    .filter(topic -> !topics.contains(topic))
                    .forEach(topic -> gone.add(Match.key(topic, post.id())));
        }
        write(found, gone);
    }

    /** Stores which of some posts belong to one topic; returns how many do. */
    int record(Interest interest, Collection<EnrichedPost> posts, Set<String> kept) {
        Map<String, Match> found = new HashMap<>();
        for (EnrichedPost post : posts) {
            book.match(post).stream()
                    .filter(hit -> hit.interest().id().equals(interest.id()))
                    .map(hit -> match(hit, post))
                    .forEach(match -> found.put(match.key(), match));
        }
        found.values().forEach(match -> kept.add(match.post()));
        write(found, List.of());
        return found.size();
    }

    /** Forgets the posts of a topic that were received before a moment, but for some. */
    void forgetOlder(String interestId, Instant before, Set<String> kept) {
        remove(
                index.all(interestId).stream()
                        .filter(match -> match.receivedAt().isBefore(before))
                        .filter(match -> !kept.contains(match.post()))
                        .map(Match::key)
                        .toList());
    }

    /** Forgets a post that was withdrawn. */
    void forgetPosts(Collection<String> posts) {
        remove(
                posts.stream()
                        .flatMap(post ->
                                index.interestsOf(post).stream()
                                        .map(topic -> Match.key(topic, post)))
                        .toList());
    }

    /** Forgets all posts of a topic. */
    void forget(String interestId) {
        remove(index.all(interestId).stream().map(Match::key).toList());
    }

    private void write(Map<String, Match> found, List<String> gone) {
        if (!found.isEmpty()) {
            table.putAll(found);
        }
        List<String> surplus = new ArrayList<>(gone);
        found.values().stream()
                .map(Match::interest)
                .distinct()
                .filter(interest -> index.count(interest) > most)
                .forEach(interest ->
                        index.newest(interest).skip(most).map(Match::key).forEach(surplus::add));
        remove(surplus);
    }

    private void remove(List<String> keys) {
        if (!keys.isEmpty()) {
            table.removeAll(keys);
        }
    }

    private static Match match(InterestHit hit, EnrichedPost post) {
        return new Match(hit.interest().id(), post.id(), post.receivedAt(), hit.confidence());
    }
}
