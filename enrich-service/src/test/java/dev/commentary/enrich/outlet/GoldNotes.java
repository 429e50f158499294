package dev.commentary.enrich.outlet;

import dev.commentary.contract.ReceivedPost;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The invented notes among the tests, with what a careful reader finds in them. */
final class GoldNotes {

    static final String HELD_OUT = "held-out";

    private static final Gazetteer GAZETTEER = Gazetteer.load();

    private GoldNotes() {}

    /**
     * A note.
     *
     * @param note null where a body begins with it, or where there is none
     * @param carried the outlets that carried the piece, by {@link #key}
     * @param appeared the outlets where the author appeared, by {@link #key}
     */
    record GoldNote(
            String id,
            String part,
            @Nullable String note,
            @Nullable String title,
            @Nullable String body,
            Set<String> carried,
            Set<String> appeared) {

        boolean isHeldOut() {
            return part.equals(HELD_OUT);
        }

        /** Whether its writer was asked for notes as they really come. */
        boolean isNatural() {
            return id.matches("fresh-[i-n]-.*");
        }

        ReceivedPost post() {
            return Posts.post(
                    note,
                    title == null ? "Of bread and butter" : title,
                    body == null ? "Bread is cheap. Butter is not." : body,
                    null,
                    null,
                    null,
                    null);
        }
    }

    /** The notes of {@code notes-gold.jsonl}, a third of them held out. */
    static List<GoldNote> all() {
        return text("notes-gold.jsonl").lines().map(GoldNotes::read).toList();
    }

    /** The lines of {@code notes.txt}: text, outlets that carried it, outlets of appearance. */
    static List<String[]> pinned() {
        return lines("notes.txt");
    }

    /** More of the same form, to learn from. */
    static List<String[]> lessons() {
        return lines("lessons.txt");
    }

    /** Those that are made of the frames of {@code frames.txt}. */
    static List<String[]> framed() {
        return Frames.notes(
                text("frames.txt")
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(GoldNotes::frame)
                        .toList());
    }

    /** The last two bars of a frame part its columns; the others part its alternatives. */
    private static String[] frame(String line) {
        int last = line.lastIndexOf('|');
        int first = line.lastIndexOf('|', last - 1);
        return new String[] {
            line.substring(0, first), line.substring(first + 1, last), line.substring(last + 1)
        };
    }

    private static List<String[]> lines(String resource) {
        return text(resource)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\|", -1))
                .toList();
    }

    /** Names parted by semicolons. */
    static Set<String> names(String joined) {
        return joined.isEmpty() ? Set.of() : new TreeSet<>(List.of(joined.split(";")));
    }

    /** The id of an outlet that is known, or else its name made plain. */
    static String key(String name) {
        Outlet outlet = GAZETTEER.findByName(name);
        return outlet == null ? FoldedText.fold(Gazetteer.withoutThe(name)) : outlet.id();
    }

    private static GoldNote read(String line) {
        JsonNode note = JsonMapper.shared().readTree(line);
        return new GoldNote(
                note.get("id").asString(),
                note.get("part").asString(),
                note.path("note").asStringOpt().orElse(null),
                note.path("title").asStringOpt().orElse(null),
                note.path("body").asStringOpt().orElse(null),
                keys(note.get("carried")),
                keys(note.get("appeared")));
    }

    private static Set<String> keys(JsonNode names) {
        return names.valueStream()
                .map(name -> key(name.asString()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(String resource) {
        try (InputStream in = GoldNotes.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
