package dev.commentary.ingest.archive;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the likeliest part that each paragraph of a page plays: the sequence of parts with the most
 * points, by Viterbi's algorithm (dynamic programming over paragraphs, in linear time).
 */
final class Parts {

    /**
     * The best way to play a part at one paragraph.
     *
     * @param before the part of the paragraph before; null at the first one
     */
    private record Step(double points, @Nullable Part before) {}

    private Parts() {}

    /** One part for each paragraph; empty where no sequence of parts makes sense of the page. */
    static List<Part> of(List<Clues> page) {
        if (page.isEmpty()) {
            return List.of();
        }
        boolean marked = page.stream().filter(c -> c.line().opensPost()).count() >= 2;
        List<Map<Part, Step>> steps = new ArrayList<>(page.size());
        steps.add(first(page.getFirst()));
        for (Clues clues : page.subList(1, page.size())) {
            steps.add(next(steps.getLast(), clues, marked));
        }
        return traceBack(steps);
    }

    private static Map<Part, Step> first(Clues clues) {
        Map<Part, Step> steps = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            double points = clues.points(part) - part.costAsFirst();
            if (Double.isFinite(points)) {
                steps.put(part, new Step(points, null));
            }
        }
        return steps;
    }

    private static Map<Part, Step> next(Map<Part, Step> before, Clues clues, boolean marked) {
        Map<Part, Step> steps = new EnumMap<>(Part.class);
        double newPost = clues.pointsForNewPost(marked);
        for (Part to : Part.values()) {
            double own = clues.points(to);
            if (Double.isFinite(own)) {
                before.forEach((from, step) -> {
                    double cost = Part.cost(from, to) - (to.startsPostAfter(from) ? newPost : 0);
                    Step candidate = new Step(step.points() + own - cost, from);
                    if (Double.isFinite(candidate.points())) {
                        steps.merge(to, candidate, Parts::better);
                    }
                });
            }
        }
        return steps;
    }

    private static Step better(Step one, Step other) {
        return other.points() > one.points() ? other : one;
    }

    private static List<Part> traceBack(List<Map<Part, Step>> steps) {
        @Nullable Part part = likeliestLast(steps.getLast());
        List<Part> parts = new ArrayList<>(steps.size());
        for (int i = steps.size() - 1; i >= 0 && part != null; i--) {
            parts.add(part);
            @Nullable Step step = steps.get(i).get(part);
            part = step == null ? null : step.before();
        }
        return parts.reversed();
    }

    private static @Nullable Part likeliestLast(Map<Part, Step> last) {
        return last.entrySet().stream()
                .filter(way -> way.getKey().canBeLast())
                .max((a, b) -> Double.compare(a.getValue().points(), b.getValue().points()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
