/** Tests of the launcher. */
@NullMarked
package dev.commentary.stack.launcher;

import org.jspecify.annotations.NullMarked;
