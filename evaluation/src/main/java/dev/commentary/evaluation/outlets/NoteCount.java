package dev.commentary.evaluation.outlets;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.OutletTag;
import dev.commentary.evaluation.measure.Figure;
import dev.commentary.evaluation.measure.Miss;
import dev.commentary.evaluation.measure.OutletNames;
import dev.commentary.evaluation.measure.Services;
import dev.commentary.evaluation.measure.Tally;
import dev.commentary.ingest.acceptance.PostSubmission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Counts the outlets that are read from notes, by role and by the part that a note belongs to. The
 * misses of the part {@code held-out} are counted and not shown: nobody is to look at them.
 */
final class NoteCount {

    private static final String TEXT = "Bread is cheap. Butter is not.";
    private static final String HELD_OUT = "held-out";
    private static final List<String> ROLES = List.of(OutletTag.CARRIED, OutletTag.APPEARED);

    private final Services services;
    private final List<Miss> misses;
    private final OutletNames names = new OutletNames();
    private final Map<String, Tally> tallies = new TreeMap<>();

    NoteCount(Services services, List<Miss> misses) {
        this.services = services;
        this.misses = misses;
    }

    List<Figure> of(List<JsonNode> notes) {
        notes.forEach(this::add);
        List<Figure> figures = new ArrayList<>();
        tallies.forEach((part, tally) -> figures.addAll(tally.figures(part)));
        return figures;
    }

    private void add(JsonNode note) {
        PostSubmission submission =
                new PostSubmission(
                        null,
                        note.get("id").asString(),
                        "notes",
                        text(note, "note"),
                        text(note, "title"),
                        note.path("body").asString(TEXT),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        EnrichedPost post = services.received(submission).map(services::enriched).orElseThrow();
        String part = note.path("part").asString("all");
        for (String role : ROLES) {
            Set<String> expected = names.keys(note.path(role));
            Set<String> found = names.tagged(post, role);
            tallies.computeIfAbsent("notes, " + part + ", " + role, key -> new Tally())
                    .addAll(expected, found);
            if (!expected.equals(found) && !part.equals(HELD_OUT)) {
                String where = note.get("id").asString();
                misses.add(new Miss(1, where, role + " " + expected, found.toString()));
            }
        }
    }

    private static @Nullable String text(JsonNode note, String field) {
        return note.path(field).asStringOpt().orElse(null);
    }
}
