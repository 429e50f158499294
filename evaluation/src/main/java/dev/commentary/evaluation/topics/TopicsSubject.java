package dev.commentary.evaluation.topics;

import dev.commentary.contract.TopicTag;
import dev.commentary.evaluation.measure.DataFolder;
import dev.commentary.evaluation.measure.Miss;
import dev.commentary.evaluation.measure.Progress;
import dev.commentary.evaluation.measure.Report;
import dev.commentary.evaluation.measure.Services;
import dev.commentary.evaluation.measure.Subject;
import dev.commentary.ingest.acceptance.PostSubmission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * News texts of five classes. The data are lines with {@code id}, {@code category}, {@code title}
 * and {@code body} in {@code topics/bbc-*}.
 *
 * <p>Each class is a top-level topic of IPTC. A post may have several topics; said of a text is the
 * class of the first tag, thus the strongest, that lies within one of the five. A text without such
 * a tag counts as a miss of its class, and against the coverage.
 */
public final class TopicsSubject implements Subject {

    private static final Map<String, String> CLASSES =
            Map.of(
                    "economy, business and finance", "business",
                    "arts, culture, entertainment and media", "entertainment",
                    "politics", "politics",
                    "sport", "sport",
                    "science and technology", "tech");

    private static final double NOTHING_SAID = 0.5;

    @Override
    public String name() {
        return "topics";
    }

    @Override
    public String measures() {
        return "news texts of five classes: the strongest topic that is one of them";
    }

    @Override
    public Report run(DataFolder data, Services services, Progress progress) {
        List<JsonNode> texts = data.lines("topics", "bbc-*");
        ClassTallies all = new ClassTallies("all texts");
        ClassTallies heldOut = new ClassTallies("held-out third");
        List<Miss> misses = new ArrayList<>();
        for (JsonNode text : texts) {
            progress.at("topics", all.size(), texts.size());
            String expected = text.path("category").asString();
            List<TopicTag> tags = tagged(text, services);
            Optional<TopicTag> said = tags.stream().filter(t -> classOf(t).isPresent()).findFirst();
            Optional<String> found = said.flatMap(TopicsSubject::classOf);
            all.add(expected, found);
            if (isHeldOut(text.path("id").asString())) {
                heldOut.add(expected, found);
            }
            if (!found.equals(Optional.of(expected))) {
                double weight = said.map(TopicTag::confidence).orElse(NOTHING_SAID);
                misses.add(new Miss(weight, where(text), expected, describe(tags)));
            }
        }
        return new Report(ClassTallies.figures(all, heldOut), misses);
    }

    private static List<TopicTag> tagged(JsonNode text, Services services) {
        PostSubmission post =
                new PostSubmission(
                        null,
                        text.path("id").asString(),
                        null,
                        null,
                        text.path("title").asString(),
                        text.path("body").asString(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        return services.received(post)
                .map(received -> services.enriched(received).topics())
                .orElse(List.of());
    }

    private static Optional<String> classOf(TopicTag tag) {
        String top = tag.broader().isEmpty() ? tag.label() : tag.broader().getLast().label();
        return Optional.ofNullable(CLASSES.get(top));
    }

    /** The texts whose misses nobody looked at while the rules were written. */
    private static boolean isHeldOut(String id) {
        return Math.floorMod(id.hashCode() * 0x9E37_79B1, 3) == 0;
    }

    private static String where(JsonNode text) {
        return text.path("id").asString() + " " + text.path("title").asString();
    }

    private static String describe(List<TopicTag> tags) {
        return tags.stream()
                .map(tag -> tag.label() + " " + tag.confidence())
                .collect(Collectors.joining(", "));
    }
}
