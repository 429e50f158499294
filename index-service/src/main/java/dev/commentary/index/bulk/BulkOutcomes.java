package dev.commentary.index.bulk;

import dev.commentary.index.document.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the outcome of each document of a bulk call. */
public final class BulkOutcomes {

    private static final Set<String> MISSING =
            Set.of("index_not_found_exception", "index_closed_exception");
    private static final Pattern FIELD =
            Pattern.compile(
                    "field \\[([^]]+)]"
                            + "|field=\"([^\"]+)\""
                            + "|dynamic introduction of \\[([^]]+)]"
                            + "|object mapping for \\[([^]]+)]");

    private BulkOutcomes() {}

    /** One outcome per document, in their order. */
    public static List<Outcome> of(List<Document> documents, BulkAnswer answer) {
        return switch (answer) {
            case BulkAnswer.Itemised itemised -> each(documents, itemised.items());
            case BulkAnswer.Unavailable unavailable ->
                    all(documents, new Outcome.Overloaded(unavailable.reason()));
            case BulkAnswer.Unreadable unreadable -> all(documents, refused(unreadable.reason()));
            case BulkAnswer.Denied denied -> all(documents, new Outcome.Halted(denied.reason()));
        };
    }

    private static List<Outcome> all(List<Document> documents, Outcome outcome) {
        return Collections.nCopies(documents.size(), outcome);
    }

    private static List<Outcome> each(List<Document> documents, List<ItemAnswer> items) {
        if (items.size() != documents.size()) {
            return all(
                    documents,
                    new Outcome.Overloaded(
                            "answered for " + items.size() + " of " + documents.size() + " posts"));
        }
        List<Outcome> outcomes = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            outcomes.add(of(documents.get(i), items.get(i)));
        }
        return outcomes;
    }

    private static Outcome of(Document document, ItemAnswer item) {
        int status = item.status();
        if (status >= 200 && status < 300) {
            return document.withdrawal() ? new Outcome.Withdrawn() : new Outcome.Indexed();
        }
        String reason = item.errorType() + ": " + item.errorReason();
        if (item.errorType().equals("cluster_block_exception")) {
            return new Outcome.Blocked(reason);
        }
        if (MISSING.contains(item.errorType()) || item.errorReason().contains("no write index")) {
            return new Outcome.Halted(reason);
        }
        return switch (status) {
            case 401, 403, 404 -> new Outcome.Halted(reason);
            case 409 -> new Outcome.Stale();
            case 429, 502, 503, 504 -> new Outcome.Overloaded(reason);
            default -> status >= 400 && status < 500 ? refused(reason) : new Outcome.Failed(reason);
        };
    }

    private static Outcome refused(String reason) {
        Matcher field = FIELD.matcher(reason);
        return new Outcome.Refused(reason, field.find() ? firstGroup(field) : null);
    }

    private static @Nullable String firstGroup(Matcher matcher) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return null;
    }
}
