/** Fetches documents from servers that nobody here controls. */
@NullMarked
package dev.commentary.ingest.fetch;

import org.jspecify.annotations.NullMarked;
