/** The archive page that the project was begun for, against what a careful reader finds in it. */
@NullMarked
package dev.commentary.evaluation.seed;

import org.jspecify.annotations.NullMarked;
