package dev.commentary.enrich.date;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Weighs what several places say about one day: each kind of place counts once for each day that it
 * names, the heaviest day wins, and of two alike the earlier one, since pieces are changed later
 * and not before they are published.
 */
final class Weighing {

    /** What the second place of a kind that says the same adds. */
    private static final double SAME_KIND = 0.25;

    /** What a word counts for a day that it can mean but does not say. */
    private static final double OTHER_READING = 0.9;

    /** How much a rival of equal weight takes from the confidence. */
    private static final double DOUBT = 0.35;

    private static final double MONTH = 0.4;
    private static final double AGREED = 0.03;
    private static final double MOST_SURE = 0.99;

    private final List<Testimony> all;
    private final Map<LocalDate, Double> weights = new TreeMap<>();

    Weighing(List<Testimony> all) {
        this.all = all;
        all.stream().filter(Testimony::isExact).forEach(one -> weights.put(one.day(), 0.0));
        weights.replaceAll((day, none) -> weightOf(day));
    }

    private double weightOf(LocalDate day) {
        Map<Source.Kind, Double> byKind = new EnumMap<>(Source.Kind.class);
        for (Testimony one : all) {
            double weight = weightFor(one, day);
            if (weight > 0) {
                byKind.merge(
                        one.source().kind,
                        weight,
                        (a, b) -> Math.max(a, b) + SAME_KIND * Math.min(1, Math.min(a, b)));
            }
        }
        return byKind.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static double weightFor(Testimony one, LocalDate day) {
        if (one.isExact() && one.day().equals(day)) {
            return one.weight();
        }
        if (one.otherDays().contains(day)) {
            return one.weight() * OTHER_READING;
        }
        return !one.isExact() && one.spans(day) ? MONTH : 0;
    }

    /** The testimony that carries the heaviest day: of those that say it the most trusted one. */
    Optional<Testimony> best() {
        Optional<LocalDate> day =
                weights.entrySet().stream()
                        .max(
                                Map.Entry.<LocalDate, Double>comparingByValue()
                                        .thenComparing(
                                                Map.Entry.<LocalDate, Double>comparingByKey()
                                                        .reversed()))
                        .map(Map.Entry::getKey);
        return day.isPresent()
                ? trusted(all.stream().filter(one -> one.isExact() && one.day().equals(day.get())))
                : all.stream().min(Comparator.comparing((Testimony one) -> one.date().precision()));
    }

    private static Optional<Testimony> trusted(Stream<Testimony> agreeing) {
        return agreeing.min(
                Comparator.comparing(Testimony::source)
                        .thenComparing(Comparator.comparingDouble(Testimony::weight).reversed()));
    }

    /** The heaviest of what cannot mean the same as a date, by value. */
    Map<String, Testimony> contradicting(PartialDate chosen) {
        Map<String, Testimony> others = new LinkedHashMap<>();
        all.stream()
                .filter(one -> !agrees(one, chosen))
                .sorted(Comparator.comparingDouble(Testimony::weight).reversed())
                .forEach(one -> others.putIfAbsent(one.date().value(), one));
        return others;
    }

    private static boolean agrees(Testimony one, PartialDate chosen) {
        return one.spans(chosen.earliest())
                || one.spans(chosen.latest())
                || one.otherDays().contains(chosen.earliest())
                || (!chosen.earliest().isAfter(one.date().earliest())
                        && !chosen.latest().isBefore(one.date().latest()));
    }

    /** How sure a date is, given how sure its place is by itself. */
    double confidence(PartialDate chosen, double alone, double weightAlone) {
        double own = Math.max(weightAlone, weights.getOrDefault(chosen.earliest(), 0.0));
        double rival =
                weights.entrySet().stream()
                        .filter(other -> !isNear(other.getKey(), chosen))
                        .mapToDouble(Map.Entry::getValue)
                        .max()
                        .orElse(0);
        if (rival > 0) {
            return rounded(alone * (1 - DOUBT * Math.min(1, rival / own)));
        }
        boolean agreed = own > weightAlone + MONTH;
        return agreed ? rounded(Math.min(MOST_SURE, alone + AGREED)) : alone;
    }

    private boolean isNear(LocalDate day, PartialDate chosen) {
        return all.stream()
                .filter(one -> one.isExact() && one.day().equals(day))
                .allMatch(one -> agrees(one, chosen));
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
