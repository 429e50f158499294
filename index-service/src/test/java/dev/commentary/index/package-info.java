/** Tests of the service as a whole. */
@NullMarked
package dev.commentary.index;

import org.jspecify.annotations.NullMarked;
