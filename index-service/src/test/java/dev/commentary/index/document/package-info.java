/** Tests of this part. */
@NullMarked
package dev.commentary.index.document;

import org.jspecify.annotations.NullMarked;
