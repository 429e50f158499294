/** How right the topics are that readers teach by examples. */
@NullMarked
package dev.commentary.evaluation.interests;

import org.jspecify.annotations.NullMarked;
