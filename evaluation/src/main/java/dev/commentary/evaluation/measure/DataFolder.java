package dev.commentary.evaluation.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder of data with ground truth: one folder a subject, in it files whose names begin with the
 * set they belong to, as {@code dates/htmldate-gold-dev.jsonl}. Files are found by pattern, so that
 * another split of a set ({@code htmldate-gold-test.jsonl}) is measured in the same way.
 */
public record DataFolder(Path root) {

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * The files of a folder that fit a pattern, by name.
     *
     * @param pattern with {@code *} for any letters
     * @throws MissingData if there is none
     */
    public List<Path> files(String folder, String pattern) {
        List<Path> found = new ArrayList<>();
        Path inside = root.resolve(folder);
        if (Files.isDirectory(inside)) {
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(inside, pattern)) {
                stream.forEach(found::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (found.isEmpty()) {
            throw new MissingData(inside.resolve(pattern) + " is missing");
        }
        Collections.sort(found);
        return found;
    }

    /** Whether a folder has a file that fits the pattern. */
    public boolean has(String folder, String pattern) {
        try {
            return !files(folder, pattern).isEmpty();
        } catch (MissingData _) {
            return false;
        }
    }

    /**
     * The first of several folders, relative to this one, that holds a file.
     *
     * @throws MissingData if none does
     */
    public Path folderWith(String file, String... folders) {
        for (String folder : folders) {
            Path inside = root.resolve(folder).normalize();
            if (Files.isReadable(inside.resolve(file))) {
                return inside;
            }
        }
        throw new MissingData(root.resolve(folders[0]).resolve(file) + " is missing");
    }

    /** The JSON objects of all files that fit a pattern, one a line. */
    public List<JsonNode> lines(String folder, String pattern) {
        List<JsonNode> nodes = new ArrayList<>();
        for (Path file : files(folder, pattern)) {
            if (file.toString().endsWith(".zip")) {
                zipped(file)
                        .values()
                        .forEach(bytes ->
                                addLines(file, new String(bytes, StandardCharsets.UTF_8), nodes));
            } else {
                addLines(file, text(file), nodes);
            }
        }
        return nodes;
    }

    private static void addLines(Path file, String text, List<JsonNode> nodes) {
        text.lines().filter(line -> !line.isBlank()).forEach(line -> nodes.add(json(file, line)));
    }

    /** What the files of all archives that fit a pattern hold, by file name. */
    public Map<String, byte[]> archived(String folder, String pattern) {
        Map<String, byte[]> all = new HashMap<>();
        files(folder, pattern).forEach(file -> all.putAll(zipped(file)));
        return all;
    }

    /** One JSON document. */
    public static JsonNode json(Path file) {
        return json(file, text(file));
    }

    private static JsonNode json(Path file, String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw new MissingData(file + " is no JSON: " + e.getOriginalMessage());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new MissingData(file + " cannot be read: " + e.getMessage());
        }
    }

    private static Map<String, byte[]> zipped(Path file) {
        Map<String, byte[]> contents = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (!entry.isDirectory()) {
                    contents.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new MissingData(file + " is no readable zip: " + e.getMessage());
        }
        return contents;
    }
}
