package dev.commentary.ingest.source;

import dev.commentary.contract.Lane;
import dev.commentary.ingest.fetch.Fetched;
import dev.commentary.ingest.list.Listed;
import dev.commentary.ingest.source.ListProgress.PendingMap;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which sitemaps of an index a round reads: those that are not known to be unchanged, a bounded
 * number. Those that were never read come first, the newest before the others; then those whose
 * last turn is longest ago. So an index that names more than a round reads is read whole in some
 * rounds, also if its sitemaps do not say when they changed.
 */
final class SitemapRounds {

    static final int MOST_MAPS = 50;
    private static final int NEVER = -1;

    private final ListRound round;
    private final Map<String, Integer> turns = new HashMap<>();

    private SitemapRounds(ListRound round) {
        this.round = round;
        round.progress().keys().forEach(key -> turns.put(key, turns.size()));
    }

    /** An index was read: the round goes on with these sitemaps. */
    static Reading begin(ListRound round, Fetched.Document document, List<Listed> maps) {
        return round.isWithin()
                ? round.skipped("an index within an index is not followed")
                : new SitemapRounds(round).begin(document, maps);
    }

    private Reading begin(Fetched.Document document, List<Listed> maps) {
        List<Listed> due =
                maps.stream()
                        .filter(this::isDue)
                        .sorted(
                                Comparator.comparingInt(this::lastTurn)
                                        .thenComparing(Listed::date, Comparator.reverseOrder()))
                        .toList();
        List<PendingMap> pending = due.stream().limit(MOST_MAPS).map(this::pending).toList();
        int left = due.size() - pending.size();
        int entries = Math.max(round.asked().before().condition().entries(), 0);
        SourceState after =
                round.after(
                        document,
                        round.progress().with(remembered(maps, due)).then(pending),
                        0,
                        pending.isEmpty() ? maps.size() : entries,
                        left == 0
                                ? List.of()
                                : List.of(
                                        left
                                                + " more sitemaps are read in later rounds, "
                                                + MOST_MAPS
                                                + " in each"));
        return Reading.of(after, round.named(document));
    }

    private boolean isDue(Listed map) {
        return map.modified() == null || !turns.containsKey(ListProgress.key(map));
    }

    private int lastTurn(Listed map) {
        return turns.getOrDefault(ListProgress.readMark(map.address()), NEVER);
    }

    /** What waited for its first turn is history then; a map that was not named before is news. */
    private PendingMap pending(Listed map) {
        boolean waited =
                lastTurn(map) == NEVER
                        && turns.containsKey(ListProgress.waitingMark(map.address()));
        Lane lane = round.isHistory() || waited ? Lane.BACKFILL : Lane.LIVE;
        return new PendingMap(map.address(), ListProgress.key(map), lane);
    }

    /**
     * All that is known of the maps, in the order of their turns, so that it outlives the pages.
     */
    private List<String> remembered(List<Listed> maps, List<Listed> due) {
        Set<String> marks =
                maps.stream()
                        .flatMap(map ->
                                Stream.of(
                                        ListProgress.key(map),
                                        ListProgress.readMark(map.address()),
                                        ListProgress.waitingMark(map.address())))
                        .collect(Collectors.toSet());
        return Stream.concat(
                        round.progress().keys().stream().filter(marks::contains),
                        due.stream()
                                .skip(MOST_MAPS)
                                .filter(map -> lastTurn(map) == NEVER)
                                .map(map -> ListProgress.waitingMark(map.address())))
                .toList();
    }
}
