package dev.commentary.ingest.html;

import dev.commentary.ingest.encoding.TextDecoding;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pages with their true title and segments of their text and of what is beside it, from a data
 * folder as {@code commentary evaluate text} reads it, but only the two thirds that may be learnt
 * from.
 */
final class GoldPages {

    private static final int HELD_OUT = 3;

    private GoldPages() {}

    record GoldPage(
            String html, String address, String title, List<String> with, List<String> without) {}

    static List<GoldPage> in(Path data) throws IOException {
        Map<String, byte[]> pages = new HashMap<>();
        for (String folder : List.of("dates", "html")) {
            for (Path archive : files(data.resolve(folder), "*pages*.zip")) {
                addAll(archive, pages);
            }
        }
        JsonMapper json = JsonMapper.shared();
        List<GoldPage> found = new ArrayList<>();
        for (Path gold : files(data.resolve("html"), "trafilatura-gold*.jsonl")) {
            for (String line : Files.readAllLines(gold)) {
                JsonNode page = json.readTree(line);
                String file = page.get("file").asString();
                if (Math.floorMod(file.hashCode(), HELD_OUT) != 0) {
                    String html =
                            TextDecoding.decode(Objects.requireNonNull(pages.get(file)), null);
                    String address = page.get("url").asString();
                    found.add(
                            new GoldPage(
                                    html,
                                    address,
                                    page.path("title").asString(""),
                                    texts(page.path("with")),
                                    texts(page.path("without"))));
                }
            }
        }
        return found;
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static List<Path> files(Path folder, String pattern) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, pattern)) {
            stream.forEach(files::add);
        }
        Collections.sort(files);
        return files;
    }

    private static void addAll(Path archive, Map<String, byte[]> pages) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (!name.isEmpty()) {
                    pages.put(name, zip.getInputStream(entry).readAllBytes());
                }
            }
        }
    }
}
