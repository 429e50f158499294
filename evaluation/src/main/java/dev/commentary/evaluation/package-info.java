/** Measures how right the tags are: the command line, and what it prints. */
@NullMarked
package dev.commentary.evaluation;

import org.jspecify.annotations.NullMarked;
