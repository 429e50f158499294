/** Tests of the package of the same name. */
@NullMarked
package dev.commentary.evaluation.topics;

import org.jspecify.annotations.NullMarked;
