/** Tests of this part. */
@NullMarked
package dev.commentary.index.elastic;

import org.jspecify.annotations.NullMarked;
