/** Tests of decoding. */
@NullMarked
package dev.commentary.ingest.encoding;

import org.jspecify.annotations.NullMarked;
