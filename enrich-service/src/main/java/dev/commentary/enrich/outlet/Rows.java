package dev.commentary.enrich.outlet;

import dev.commentary.enrich.knowledge.KnowledgeRefused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The rows of a tab-separated resource beside this class; lines that begin with # are comments. */
final class Rows {

    private static final String VERSION = "# version\t";

    private Rows() {}

    /**
     * Reads a resource of this many columns.
     *
     * @throws KnowledgeRefused if a row has other columns
     */
    static List<String[]> read(String resource, int columns) {
        return parse(resource, lines(resource), columns);
    }

    /**
     * Reads lines of this many columns.
     *
     * @param place where they are from, for messages
     * @throws KnowledgeRefused if a row has other columns
     */
    static List<String[]> parse(String place, List<String> lines, int columns) {
        List<String[]> rows = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(row(place, at + 1, line, columns));
            }
        }
        return rows;
    }

    private static String[] row(String place, int number, String line, int columns) {
        String[] row = line.split("\t", -1);
        if (row.length != columns) {
            throw new KnowledgeRefused(
                    place, number, "has " + row.length + " columns, not " + columns);
        }
        return row;
    }

    /**
     * The version that a resource states in its comments.
     *
     * @throws IllegalStateException if it states none
     */
    static String version(String resource) {
        for (String line : lines(resource)) {
            if (line.startsWith(VERSION)) {
                return line.substring(VERSION.length()).strip();
            }
        }
        throw new IllegalStateException(resource + " states no version");
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Rows.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
