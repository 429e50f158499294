package dev.commentary.evaluation.interests;

import dev.commentary.feed.learn.PostTerms;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A text and the categories that people filed it under. */
record LabelledText(String id, String title, Set<String> categories, PostTerms terms) {

    LabelledText {
        categories = Set.copyOf(categories);
    }

    static LabelledText read(JsonNode line) {
        Set<String> categories = new HashSet<>();
        line.path("topics").forEach(topic -> categories.add(topic.asString()));
        String title = line.path("title").asString("");
        return new LabelledText(
                line.path("id").asString(),
                title,
                categories,
                PostTerms.of(title, line.path("body").asString("")));
    }

    /** The part of the texts that it is in, told by its id alone. */
    int fold(int folds) {
        return Math.floorMod((id.hashCode() * 0x9E37_79B1) >>> 8, folds);
    }
}
