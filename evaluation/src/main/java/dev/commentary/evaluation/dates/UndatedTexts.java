package dev.commentary.evaluation.dates;

import dev.commentary.contract.PublishedTag;
import dev.commentary.evaluation.measure.DataFolder;
import dev.commentary.evaluation.measure.Figure;
import dev.commentary.evaluation.measure.Miss;
import dev.commentary.evaluation.measure.Services;
import dev.commentary.ingest.acceptance.PostSubmission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Expressions in which chrono's authors want nothing found, each handed in as the text of a post:
 * as its body, and as its note. Whatever day, month or year is found in one of them is wrong.
 */
final class UndatedTexts {

    private final Services services;
    private final List<Miss> misses = new ArrayList<>();
    private int texts;
    private int left;

    UndatedTexts(Services services) {
        this.services = services;
    }

    void run(DataFolder data) {
        for (JsonNode line : data.lines("dates", "chrono*.jsonl")) {
            if (line.path("expect_nothing").asBoolean(false)) {
                add(line.get("input").asString());
            }
        }
    }

    private void add(String text) {
        texts++;
        Optional<PublishedTag> found =
                find(text, null).or(() -> find("A body without a date.", text));
        if (found.isEmpty()) {
            left++;
        }
        found.ifPresent(tag ->
                misses.add(
                        new Miss(
                                tag.confidence(),
                                text,
                                "nothing",
                                tag.value() + " by " + tag.method())));
    }

    private Optional<PublishedTag> find(String body, @Nullable String note) {
        PostSubmission post =
                new PostSubmission(
                        null, null, null, note, null, body, null, null, null, null, null, null,
                        null);
        return services.received(post)
                .map(services::published)
                .filter(tag -> !tag.precision().equals(PublishedTag.UNKNOWN));
    }

    List<Figure> figures() {
        return List.of(Figure.share("texts without a date", "nothing found", left, texts));
    }

    List<Miss> misses() {
        return misses;
    }
}
