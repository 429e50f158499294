package dev.commentary.ingest.operator;

import dev.commentary.ingest.source.SourceStatus;
import dev.commentary.ingest.source.SourceView;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One page of the list of sources, those in trouble first.
 *
 * @param registered how many there are in all
 * @param matching how many pass the filter
 * @param states all, and each state that a source has, as links that filter
 * @param previous the address of the page before; empty on the first
 * @param next the address of the page after; empty on the last
 */
record SourceList(
        SourceFilter filter,
        int registered,
        int matching,
        List<StateLink> states,
        List<SourceRow> rows,
        int pages,
        String previous,
        String next) {

    private static final int ROWS = 50;
    private static final List<SourceStatus> WORST_FIRST =
            List.of(
                    SourceStatus.FAILING,
                    SourceStatus.SILENT,
                    SourceStatus.EMPTY,
                    SourceStatus.RETIRED,
                    SourceStatus.MOVED,
                    SourceStatus.NEW,
                    SourceStatus.HEALTHY,
                    SourceStatus.PAUSED);

    /**
     * A state with the number of its sources.
     *
     * @param state its word in JSON; empty for all
     */
    record StateLink(String state, String label, long count, String href, boolean active) {}

    /** The page that a filter names, or the last one. */
    static SourceList of(List<SourceView> all, SourceFilter filter) {
        List<SourceView> named = all.stream().filter(filter::holds).toList();
        List<SourceView> matching =
                named.stream()
                        .filter(s -> filter.state() == null || s.status() == filter.state())
                        .sorted(Comparator.comparingInt(s -> WORST_FIRST.indexOf(s.status())))
                        .toList();
        int pages = Math.max(1, (matching.size() + ROWS - 1) / ROWS);
        int page = Math.min(filter.page(), pages);
        SourceFilter shown = filter.at(page);
        int from = (page - 1) * ROWS;
        return new SourceList(
                shown,
                all.size(),
                matching.size(),
                states(named, shown),
                matching.subList(from, Math.min(from + ROWS, matching.size())).stream()
                        .map(SourceRow::of)
                        .toList(),
                pages,
                page == 1 ? "" : filter.at(page - 1).href(),
                page == pages ? "" : filter.at(page + 1).href());
    }

    private static List<StateLink> states(List<SourceView> named, SourceFilter filter) {
        Map<SourceStatus, Long> counts =
                named.stream()
                        .collect(Collectors.groupingBy(SourceView::status, Collectors.counting()));
        return Stream.concat(
                        Stream.of(link(null, named.size(), filter)),
                        WORST_FIRST.stream()
                                .filter(state ->
                                        counts.containsKey(state) || state == filter.state())
                                .map(state -> link(state, counts.getOrDefault(state, 0L), filter)))
                .toList();
    }

    private static StateLink link(@Nullable SourceStatus state, long count, SourceFilter filter) {
        return new StateLink(
                state == null ? "" : state.value(),
                state == null ? "All" : state.words(),
                count,
                filter.in(state).href(),
                filter.state() == state);
    }
}
