/** Tests of the package of the same name. */
@NullMarked
package dev.commentary.ingest.operator;

import org.jspecify.annotations.NullMarked;
