/** Which language a post is written in: as declared or else by its script and small words. */
@NullMarked
package dev.commentary.enrich.language;

import org.jspecify.annotations.NullMarked;
