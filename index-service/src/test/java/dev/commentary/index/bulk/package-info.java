/** Tests of this part. */
@NullMarked
package dev.commentary.index.bulk;

import org.jspecify.annotations.NullMarked;
