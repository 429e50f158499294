/** Tests of this part. */
@NullMarked
package dev.commentary.index.consume;

import org.jspecify.annotations.NullMarked;
