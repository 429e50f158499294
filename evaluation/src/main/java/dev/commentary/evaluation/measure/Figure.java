package dev.commentary.evaluation.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One measured number.
 *
 * @param part of the data, such as {@code all pages}
 * @param name such as {@code precision}
 * @param value from 0 to 1 for shares; NaN where there is nothing to divide by
 * @param counts what the value was computed from, by name
 * @param peers what other programs reach on the same data
 */
public record Figure(
        String part, String name, double value, Map<String, Long> counts, List<Peer> peers) {

    public Figure {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        peers = List.copyOf(peers);
    }

    /** What another program reaches. */
    public record Peer(String name, double value) {}

    /** So many of so many. */
    public static Figure share(String part, String name, long right, long of) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("right", right);
        counts.put("of", of);
        return new Figure(part, name, ratio(right, of), counts, List.of());
    }

    /** The same with a peer's figure beside it. */
    public Figure beside(String peer, double itsValue) {
        List<Peer> all = new ArrayList<>(peers);
        all.add(new Peer(peer, itsValue));
        return new Figure(part, name, value, counts, all);
    }

    static double ratio(long count, long of) {
        return of == 0 ? Double.NaN : (double) count / of;
    }
}
