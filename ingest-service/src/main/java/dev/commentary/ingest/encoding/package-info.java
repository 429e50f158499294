/** Tells how bytes that came from elsewhere are to be read as text. */
@NullMarked
package dev.commentary.ingest.encoding;

import org.jspecify.annotations.NullMarked;
