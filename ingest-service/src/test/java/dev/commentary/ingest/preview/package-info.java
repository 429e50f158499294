/** Tests of the package of the same name. */
@NullMarked
package dev.commentary.ingest.preview;

import org.jspecify.annotations.NullMarked;
