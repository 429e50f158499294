package dev.commentary.system;

import java.util.List;

/**
 * The counters of all services: accepted = indexed + unchanged + stale + withdrawn + rejected, as
 * soon as nothing is under way.
 */
record Balance(
        double accepted,
        double indexed,
        double unchanged,
        double stale,
        double withdrawn,
        double rejected) {

    static Balance read(Pipeline pipeline) {
        String ingest = metrics(pipeline, Pipeline.INGEST);
        String enrich = metrics(pipeline, Pipeline.ENRICH);
        String index = metrics(pipeline, Pipeline.INDEX);
        return new Balance(
                sum(ingest, "commentary_accepted_total"),
                sum(index, "commentary_indexed_total"),
                sum(ingest, "commentary_unchanged_total"),
                sum(index, "commentary_stale_total"),
                sum(index, "commentary_withdrawn_total"),
                sum(enrich, "commentary_rejected_total") + sum(index, "commentary_rejected_total"));
    }

    double settled() {
        return indexed + unchanged + stale + withdrawn + rejected;
    }

    Balance minus(Balance earlier) {
        return new Balance(
                accepted - earlier.accepted,
                indexed - earlier.indexed,
                unchanged - earlier.unchanged,
                stale - earlier.stale,
                withdrawn - earlier.withdrawn,
                rejected - earlier.rejected);
    }

    private static String metrics(Pipeline pipeline, String service) {
        return pipeline.api(service).text("/actuator/prometheus");
    }

    /** The sum over all tag values of a counter in Prometheus' text format. */
    private static double sum(String metrics, String counter) {
        List<String> lines = metrics.lines().filter(line -> line.startsWith(counter)).toList();
        return lines.stream()
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
