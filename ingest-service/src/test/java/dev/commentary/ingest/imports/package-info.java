/** Tests of the package of the same name. */
@NullMarked
package dev.commentary.ingest.imports;

import org.jspecify.annotations.NullMarked;
