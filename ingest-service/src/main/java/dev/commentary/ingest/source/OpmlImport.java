package dev.commentary.ingest.source;

import java.util.List;

/**
 * What became of the feeds of a list.
 *
 * @param known that were registered already
 */
public record OpmlImport(int added, int known, List<Refused> refused) {

    /** A feed that could not be registered, with the reason for people. */
    public record Refused(String address, String reason) {}

    public OpmlImport {
        refused = List.copyOf(refused);
    }
}
