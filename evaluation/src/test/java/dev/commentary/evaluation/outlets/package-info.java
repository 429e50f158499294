/** Tests of the package of the same name. */
@NullMarked
package dev.commentary.evaluation.outlets;

import org.jspecify.annotations.NullMarked;
