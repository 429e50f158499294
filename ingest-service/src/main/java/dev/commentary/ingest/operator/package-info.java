/** The page on which operators keep sources. */
@NullMarked
package dev.commentary.ingest.operator;

import org.jspecify.annotations.NullMarked;
