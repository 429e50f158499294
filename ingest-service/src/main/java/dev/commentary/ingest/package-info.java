/** Posts come in: by API, in batches, as files; each is accepted once Kafka has it. */
@NullMarked
package dev.commentary.ingest;

import org.jspecify.annotations.NullMarked;
