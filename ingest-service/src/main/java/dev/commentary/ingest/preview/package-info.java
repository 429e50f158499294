/** Asks enrich-service how posts would be tagged that nobody has published yet. */
@NullMarked
package dev.commentary.ingest.preview;

import org.jspecify.annotations.NullMarked;
