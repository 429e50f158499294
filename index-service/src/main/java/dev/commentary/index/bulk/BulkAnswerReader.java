package dev.commentary.index.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON that Elasticsearch answers to a bulk call. Thread-safe. */
public final class BulkAnswerReader {

    /** What of the answer is worth sending over: the outcome of each item, and why. */
    public static final String FILTER = "items.*.status,items.*.error";

    private static final int DEEPEST_CAUSE = 3;

    private final JsonMapper json = JsonMapper.shared();

    /** The answer of a call that as a whole went well; one that cannot be read is no answer. */
    public BulkAnswer read(String body) {
        try {
            JsonNode items = json.readTree(body).path("items");
            List<ItemAnswer> answers = new ArrayList<>(items.size());
            items.forEach(item -> answers.add(answer(item.path("index"))));
            return new BulkAnswer.Itemised(answers);
        } catch (JacksonException e) {
            return new BulkAnswer.Unavailable("unreadable answer: " + e.getOriginalMessage());
        }
    }

    private static ItemAnswer answer(JsonNode item) {
        int status = item.path("status").asInt(0);
        JsonNode error = item.path("error");
        return error.isMissingNode()
                ? ItemAnswer.done(status)
                : new ItemAnswer(status, error.path("type").asString(""), reason(error));
    }

    private static String reason(JsonNode error) {
        StringJoiner reasons = new StringJoiner("; ");
        JsonNode cause = error;
        for (int depth = 0; depth < DEEPEST_CAUSE && cause.isObject(); depth++) {
            reasons.add(cause.path("reason").asString(""));
            cause = cause.path("caused_by");
        }
        return reasons.toString();
    }
}
