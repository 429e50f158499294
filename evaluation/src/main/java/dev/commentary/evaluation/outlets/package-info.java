/** How many outlets are known by their domain and name, and what is read from analysts' notes. */
@NullMarked
package dev.commentary.evaluation.outlets;

import org.jspecify.annotations.NullMarked;
