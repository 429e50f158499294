/** Tests of the package. */
@NullMarked
package dev.commentary.ingest.fetch;

import org.jspecify.annotations.NullMarked;
