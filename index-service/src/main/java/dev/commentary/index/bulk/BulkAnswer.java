package dev.commentary.index.bulk;

import java.util.List;

/** What came of one bulk call. */
public sealed interface BulkAnswer {

    /** The index answered for each document, in the order of the call. */
    record Itemised(List<ItemAnswer> items) implements BulkAnswer {

        public Itemised {
            items = List.copyOf(items);
        }
    }

    /** It took nothing, or nobody knows what: overloaded, down, or silent for too long. */
    record Unavailable(String reason) implements BulkAnswer {}

    /** It could not do with the call as a whole: too large, or a document broke it. */
    record Unreadable(String reason) implements BulkAnswer {}

    /** It does not let this service in. */
    record Denied(String reason) implements BulkAnswer {}
}
