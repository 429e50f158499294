package dev.commentary.feed.interest;

import dev.commentary.plumbing.state.Changes;
import dev.commentary.plumbing.state.Place;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The stored matches by topic and by post. Thread-safe. */
final class MatchIndex implements Changes<Match> {

    private static final Comparator<Match> NEWEST_FIRST =
            Comparator.comparing(Match::receivedAt).reversed().thenComparing(Match::post);

    private final Map<String, Map<String, Match>> byInterest = new ConcurrentHashMap<>();

    boolean contains(String interest, String post) {
        return of(interest).containsKey(post);
    }

    Collection<Match> all(String interest) {
        return of(interest).values();
    }

    /** The matches of a topic, the newest posts first. */
    Stream<Match> newest(String interest) {
        return of(interest).values().stream().sorted(NEWEST_FIRST);
    }

    int count(String interest) {
        return of(interest).size();
    }

    /** The topics that a post is stored for. */
    List<String> interestsOf(String post) {
        return byInterest.entrySet().stream()
                .filter(interest -> interest.getValue().containsKey(post))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void put(String key, Match value, Place place) {
        byInterest.compute(
                value.interest(),
                (interest, matches) -> {
                    Map<String, Match> those =
                            matches == null ? new ConcurrentHashMap<>() : matches;
                    those.put(value.post(), value);
                    return those;
                });
    }

    @Override
    public void removed(String key) {
        byInterest.computeIfPresent(
                Match.interestOf(key),
                (interest, matches) -> {
                    matches.remove(Match.postOf(key));
                    return matches.isEmpty() ? null : matches;
                });
    }

    private Map<String, Match> of(String interest) {
        return byInterest.getOrDefault(interest, Map.of());
    }
}
