/** Tests of the package of the same name. */
@NullMarked
package dev.commentary.ingest.acceptance;

import org.jspecify.annotations.NullMarked;
