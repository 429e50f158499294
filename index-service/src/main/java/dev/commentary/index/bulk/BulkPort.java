package dev.commentary.index.bulk;

import dev.commentary.index.document.Document;
import java.util.List;

/** The index, as far as writing to it goes. */
@FunctionalInterface
public interface BulkPort {

    /**
     * Offers documents in one call and waits for the answer, never longer than the client's
     * time-out. Never throws for what an index or a network may do: that is an answer too.
     */
    BulkAnswer send(List<Document> documents);
}
