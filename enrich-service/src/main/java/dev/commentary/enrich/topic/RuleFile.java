package dev.commentary.enrich.topic;

import java.util.List;

/**
 * The rules of one top-level topic and all below it, as they are written.
 *
 * @param name such as {@code sport.txt}
 * @param place where it was read from, for messages
 */
record RuleFile(String name, String place, List<String> lines) {

    RuleFile {
        lines = List.copyOf(lines);
    }

    /** The name of the file for a top-level topic: its label, with one dash between words. */
    static String nameFor(String label) {
        return label.replaceAll("[^a-z0-9]+", "-") + ".txt";
    }
}
