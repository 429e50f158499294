/** Tests of the package. */
@NullMarked
package dev.commentary.ingest.source;

import org.jspecify.annotations.NullMarked;
