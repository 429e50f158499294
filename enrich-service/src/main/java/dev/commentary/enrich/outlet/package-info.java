/** Finds the outlets that a post has to do with, and in which role. */
@NullMarked
package dev.commentary.enrich.outlet;

import org.jspecify.annotations.NullMarked;
