package dev.commentary.enrich.outlet;

import dev.commentary.contract.Evidence;
import dev.commentary.contract.OutletTag;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Gathers findings to one tag for each outlet and role. Not thread-safe. */
final class TagCollector {

    private final String version;
    private final Map<Key, Gathered> found = new LinkedHashMap<>();

    TagCollector(String version) {
        this.version = version;
    }

    private record Key(Outlet outlet, Role role) {}

    private record Gathered(double confidence, String method, Set<Evidence> evidence) {

        Gathered(double confidence, String method, Evidence evidence) {
            this(confidence, method, new LinkedHashSet<>(List.of(evidence)));
        }
    }

    void add(Outlet outlet, Role role, double confidence, String method, Evidence evidence) {
        found.merge(
                new Key(outlet, role),
                new Gathered(confidence, method, evidence),
                TagCollector::merged);
    }

    void add(String field, FoldedText text, List<Finding> findings) {
        for (Finding finding : findings) {
            add(
                    finding.outlet(),
                    finding.role(),
                    finding.confidence(),
                    finding.method(),
                    new Evidence(
                            field,
                            text.originOf(finding.start()),
                            text.originAfter(finding.end())));
        }
    }

    private static Gathered merged(Gathered one, Gathered other) {
        Gathered better = other.confidence() > one.confidence() ? other : one;
        one.evidence().addAll(other.evidence());
        return new Gathered(better.confidence(), better.method(), one.evidence());
    }

    boolean hasCarried() {
        return found.keySet().stream().anyMatch(key -> key.role() == Role.CARRIED);
    }

    /** Carried first, then appeared, then cited where the outlet has no other role. */
    List<OutletTag> tags() {
        return found.entrySet().stream()
                .filter(entry -> entry.getKey().role() != Role.CITED || !isMore(entry.getKey()))
                .sorted(Comparator.comparing(entry -> entry.getKey().role()))
                .flatMap(entry -> Stream.of(tag(entry.getKey(), entry.getValue())))
                .toList();
    }

    private boolean isMore(Key cited) {
        return found.containsKey(new Key(cited.outlet(), Role.CARRIED))
                || found.containsKey(new Key(cited.outlet(), Role.APPEARED));
    }

    private OutletTag tag(Key key, Gathered gathered) {
        Outlet outlet = key.outlet();
        return new OutletTag(
                outlet.id(),
                outlet.name(),
                key.role().value(),
                outlet.country(),
                gathered.confidence(),
                gathered.method(),
                List.copyOf(gathered.evidence()),
                version);
    }
}
