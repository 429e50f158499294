package dev.commentary.ingest.acceptance;

import dev.commentary.contract.Lane;
import org.jspecify.annotations.Nullable;

/** What was read from a submission. */
public sealed interface Parsed permits Parsed.Post, Refused {

    /**
     * A post whose fields are still to be checked.
     *
     * @param lane as the submission names it, null where it names none
     */
    record Post(Draft draft, @Nullable Lane lane) implements Parsed {}
}
