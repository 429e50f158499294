package dev.commentary.enrich.outlet;

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
     * @throws IllegalStateException if the resource is missing or a row has other columns
     */
    static List<String[]> read(String resource, int columns) {
        List<String[]> rows = new ArrayList<>();
        for (String line : lines(resource)) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] row = line.split("\t", -1);
            if (row.length != columns) {
                throw new IllegalStateException(
                        resource + ": not " + columns + " columns: " + line);
            }
            rows.add(row);
        }
        return rows;
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
