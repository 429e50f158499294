/** Tests of the package of the same name. */
@NullMarked
package dev.commentary.ingest.html;

import org.jspecify.annotations.NullMarked;
