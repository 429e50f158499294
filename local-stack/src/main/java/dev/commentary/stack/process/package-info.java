/** Processes of the operating system: started, recognised again after a crash, stopped. */
@NullMarked
package dev.commentary.stack.process;

import org.jspecify.annotations.NullMarked;
