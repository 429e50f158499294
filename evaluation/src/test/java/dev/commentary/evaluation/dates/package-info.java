/** Tests of the package of the same name. */
@NullMarked
package dev.commentary.evaluation.dates;

import org.jspecify.annotations.NullMarked;
