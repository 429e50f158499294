package dev.commentary.index.consume;

import dev.commentary.index.bulk.BulkAnswer;
import dev.commentary.index.bulk.BulkPort;
import dev.commentary.index.bulk.ItemAnswer;
import dev.commentary.index.document.Document;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An index with external versions that can be told to fail. */
final class InMemoryIndex implements BulkPort {

    private static final String LARGE = "large";

    private final Map<String, Long> versions = new HashMap<>();
    private final Deque<BulkAnswer> troubles = new ArrayDeque<>();
    private final Map<String, Deque<ItemAnswer>> itemTroubles = new HashMap<>();
    private final List<Integer> calls = new ArrayList<>();

    /** Answers the next call as a whole so. */
    void nextAnswers(BulkAnswer... answers) {
        troubles.addAll(List.of(answers));
    }

    /** Answers for one post so, the next times it is offered. */
    void nextAnswersFor(String id, ItemAnswer... answers) {
        itemTroubles.put(id, new ArrayDeque<>(List.of(answers)));
    }

    /** The sizes of the calls so far. */
    List<Integer> calls() {
        return calls;
    }

    @Override
    public BulkAnswer send(List<Document> documents) {
        calls.add(documents.size());
        if (!troubles.isEmpty()) {
            return troubles.removeFirst();
        }
        if (documents.stream().anyMatch(document -> document.id().startsWith(LARGE))) {
            return new BulkAnswer.Unreadable("413");
        }
        return new BulkAnswer.Itemised(documents.stream().map(this::take).toList());
    }

    private ItemAnswer take(Document document) {
        Deque<ItemAnswer> trouble = itemTroubles.getOrDefault(document.id(), new ArrayDeque<>());
        if (!trouble.isEmpty()) {
            return trouble.removeFirst();
        }
        if (versions.getOrDefault(document.id(), -1L) >= document.version()) {
            return new ItemAnswer(409, "version_conflict_engine_exception", "stale");
        }
        versions.put(document.id(), document.version());
        return new ItemAnswer(200, "", "");
    }
}
