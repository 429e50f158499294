/** The launcher {@code ./commentary}: starts, watches and stops the whole system on one machine. */
@NullMarked
package dev.commentary.stack.launcher;

import org.jspecify.annotations.NullMarked;
