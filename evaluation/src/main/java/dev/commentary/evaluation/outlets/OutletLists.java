package dev.commentary.evaluation.outlets;

import dev.commentary.evaluation.measure.DataFolder;
import dev.commentary.evaluation.measure.MissingData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Public lists of outlets: CSV files with a column {@code domain} and perhaps {@code name}, and
 * JSON files of countries with {@code publication_name} and {@code publication_website_uri}.
 */
final class OutletLists {

    private static final String FOLDER = "outlets";
    private static final Pattern CELL = Pattern.compile("\"((?:[^\"]|\"\")*)\"|([^,]*)");
    private static final Pattern HOST = Pattern.compile("^(?:https?://)?(?:www\\.)?([^/:?#\\s]+)");

    private OutletLists() {}

    /**
     * One line of a list.
     *
     * @param name null where the list has domains only
     */
    record Listed(String domain, @Nullable String name) {}

    /** The lists by file name; a line that comes twice counts once. */
    static Map<String, Set<Listed>> read(DataFolder data) {
        Map<String, Set<Listed>> lists = new LinkedHashMap<>();
        for (Path file :
                data.has(FOLDER, "*.csv") ? data.files(FOLDER, "*.csv") : List.<Path>of()) {
            lists.put(String.valueOf(file.getFileName()), csv(file));
        }
        for (Path file :
                data.has(FOLDER, "*.json") ? data.files(FOLDER, "*.json") : List.<Path>of()) {
            lists.put(String.valueOf(file.getFileName()), countries(DataFolder.json(file)));
        }
        return lists;
    }

    private static Set<Listed> csv(Path file) {
        List<String> lines = lines(file);
        List<String> header = cells(lines.getFirst());
        int domain = header.indexOf("domain");
        int name = header.indexOf("name");
        if (domain < 0) {
            throw new MissingData(file + " has no column domain");
        }
        Set<Listed> listed = new LinkedHashSet<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            if (cells.size() == header.size()) {
                add(cells.get(domain), name < 0 ? null : cells.get(name), listed);
            }
        }
        return listed;
    }

    private static Set<Listed> countries(JsonNode countries) {
        Set<Listed> listed = new LinkedHashSet<>();
        for (JsonNode country : countries) {
            for (JsonNode outlet : country) {
                add(
                        outlet.path("publication_website_uri").asString(""),
                        outlet.path("publication_name").asString(""),
                        listed);
            }
        }
        return listed;
    }

    private static void add(String address, @Nullable String name, Set<Listed> listed) {
        Matcher host = HOST.matcher(address.strip());
        if (host.find()) {
            listed.add(new Listed(host.group(1), name == null || name.isBlank() ? null : name));
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(line);
        int at = 0;
        while (at <= line.length() && cell.find(at)) {
            String quoted = cell.group(1);
            cells.add(quoted == null ? cell.group(2) : quoted.replace("\"\"", "\""));
            at = cell.end() + 1;
        }
        return cells;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new MissingData(file + " cannot be read");
        }
    }
}
