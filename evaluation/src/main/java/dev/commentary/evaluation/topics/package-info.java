/** How right the topics are. */
@NullMarked
package dev.commentary.evaluation.topics;

import org.jspecify.annotations.NullMarked;
