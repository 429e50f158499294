package dev.commentary.ingest.source;

import dev.commentary.ingest.fetch.Validators;
import java.net.URI;

/**
 * What to ask a source next.
 *
 * @param known for an answer only if something has changed
 */
record Request(URI address, Validators known) {}
