/** Posts to try the taggers on: invented ones, and those of the seed archive where it exists. */
@NullMarked
package dev.commentary.enrich.sample;

import org.jspecify.annotations.NullMarked;
