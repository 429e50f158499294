package dev.commentary.ingest.intake;

import dev.commentary.ingest.acceptance.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of one post. */
public sealed interface Outcome {

    /** Kafka has it. */
    record Accepted(String id, long revision, @Nullable String title) implements Outcome {}

    /** Kafka had exactly this before. */
    record Unchanged(String id, long revision, @Nullable String title) implements Outcome {}

    /** It is not a post that could be accepted. */
    record Refused(List<Fault> faults, boolean tooLarge) implements Outcome {

        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** Kafka did not take it: it may come again later, as it is. */
    record Failed(String id, String reason) implements Outcome {}
}
