package dev.commentary.enrich.sample;

import dev.commentary.contract.ReceivedPost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The archive that the project was begun for, beside the repository where it exists. Sliced by its
 * answer sheet, so that taggers are tried without the splitter.
 */
public final class SeedArchive {

    private static final Path FOLDER = Path.of("../../shared/seed");

    private SeedArchive() {}

    /** A post and what a careful reader finds in it. */
    public record Reading(String id, ReceivedPost post, JsonNode gold) {}

    public static boolean exists() {
        return Files.isReadable(FOLDER.resolve("gold.json"));
    }

    public static List<Reading> readings() {
        try {
            String archive = Files.readString(FOLDER.resolve("press-archive.txt"));
            String gold = Files.readString(FOLDER.resolve("gold.json"));
            List<Reading> readings = new ArrayList<>();
            int from = 0;
            for (JsonNode sheet : new JsonMapper().readTree(gold)) {
                String last = sheet.get("endsWith").asString();
                int start = archive.indexOf(sheet.get("startsWith").asString(), from);
                int end = archive.indexOf(last, start) + last.length();
                readings.add(reading(sheet, archive.substring(start, end)));
                from = end;
            }
            return List.copyOf(readings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reading reading(JsonNode sheet, String text) {
        String title = sheet.get("title").asString();
        int at = text.indexOf(title);
        ReceivedPost post =
                SamplePost.withBody(text.substring(at + title.length()).strip())
                        .note(text.substring(0, at).strip())
                        .title(title)
                        .received();
        return new Reading(sheet.get("id").asString(), post, sheet);
    }
}
