package dev.commentary.evaluation.text;

import dev.commentary.evaluation.measure.Miss;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The misses of one page, put with those of the others. */
record PageMisses(String where, List<Miss> all) {

    PageMisses(JsonNode gold, List<Miss> all) {
        this(gold.get("file").asString() + " " + gold.get("url").asString(), all);
    }

    /** For a page whose misses are told elsewhere. */
    static PageMisses none() {
        return new PageMisses("", new ArrayList<>());
    }

    void addIf(boolean missed, double weight, String expected, int length) {
        addIf(missed, weight, expected, "a text of " + length + " characters");
    }

    void addIf(boolean missed, double weight, String expected, String found) {
        if (missed) {
            all.add(new Miss(weight, where, expected, found));
        }
    }
}
