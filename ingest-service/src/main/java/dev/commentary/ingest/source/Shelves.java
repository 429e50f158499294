package dev.commentary.ingest.source;

import dev.commentary.ingest.source.Shelf.Entry;
import dev.commentary.plumbing.state.Changes;
import dev.commentary.plumbing.state.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** All posts that sites are known to hold, by source and number. Thread-safe. */
final class Shelves implements Changes<Shelf> {

    private final Map<String, NavigableMap<Long, Shelf>> bySource = new ConcurrentHashMap<>();

    @Override
    public void put(String key, Shelf shelf, Place place) {
        bySource.computeIfAbsent(shelf.source(), s -> new ConcurrentSkipListMap<>())
                .put(shelf.number(), shelf);
    }

    @Override
    public void removed(String key) {
        int slash = key.lastIndexOf('/');
        @Nullable NavigableMap<Long, Shelf> shelves = bySource.get(key.substring(0, slash));
        if (shelves != null) {
            shelves.remove(Long.parseLong(key.substring(slash + 1)));
        }
    }

    Optional<Entry> find(String source, long id) {
        return Optional.ofNullable(of(source).get(Shelf.numberOf(id)))
                .map(shelf -> shelf.entries().get(id));
    }

    /** The numbers that are known from one up to, but not with, another. */
    List<Long> between(String source, long from, long to) {
        return of(source)
                .subMap(Shelf.numberOf(from), true, Shelf.numberOf(to), true)
                .values()
                .stream()
                .flatMap(shelf -> shelf.entries().keySet().stream())
                .filter(id -> id >= from && id < to)
                .toList();
    }

    /** How many posts of a source are known. */
    int count(String source) {
        return of(source).values().stream().mapToInt(Shelf::size).sum();
    }

    /** The keys of all shelves of a source. */
    List<String> keys(String source) {
        return of(source).values().stream().map(Shelf::key).toList();
    }

    /** The shelves that change where these posts are put there, and these are taken away. */
    List<Shelf> changed(String source, Map<Long, Entry> put, List<Long> taken) {
        SortedMap<Long, SortedMap<Long, Entry>> touched = new TreeMap<>();
        put.forEach((id, entry) -> open(touched, source, id).put(id, entry));
        taken.forEach(id -> open(touched, source, id).remove(id));
        List<Shelf> changed = new ArrayList<>();
        touched.forEach((number, entries) -> {
            Shelf shelf = Shelf.of(source, number, entries);
            if (!shelf.equals(of(source).get(number))) {
                changed.add(shelf);
            }
        });
        return changed;
    }

    private SortedMap<Long, Entry> open(
            SortedMap<Long, SortedMap<Long, Entry>> touched, String source, long id) {
        return touched.computeIfAbsent(
                Shelf.numberOf(id),
                number -> {
                    @Nullable Shelf shelf = of(source).get(number);
                    return shelf == null ? new TreeMap<>() : shelf.entries();
                });
    }

    private NavigableMap<Long, Shelf> of(String source) {
        return bySource.getOrDefault(source, new TreeMap<>());
    }
}
