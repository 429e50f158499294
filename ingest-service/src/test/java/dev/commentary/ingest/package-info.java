/** Tests of the whole service. */
@NullMarked
package dev.commentary.ingest;

import org.jspecify.annotations.NullMarked;
