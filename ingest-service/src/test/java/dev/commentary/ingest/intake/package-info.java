/** Tests of the package of the same name. */
@NullMarked
package dev.commentary.ingest.intake;

import org.jspecify.annotations.NullMarked;
