/** Tests of previews. */
@NullMarked
package dev.commentary.enrich.preview;

import org.jspecify.annotations.NullMarked;
