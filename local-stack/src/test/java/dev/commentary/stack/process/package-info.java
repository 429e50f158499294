/** Processes as they are started, recognised and stopped. */
@NullMarked
package dev.commentary.stack.process;

import org.jspecify.annotations.NullMarked;
