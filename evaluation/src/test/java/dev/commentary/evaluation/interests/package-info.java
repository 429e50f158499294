/** Tests of the package of the same name. */
@NullMarked
package dev.commentary.evaluation.interests;

import org.jspecify.annotations.NullMarked;
