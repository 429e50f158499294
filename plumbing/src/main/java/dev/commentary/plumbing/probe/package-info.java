/** The health check that a container runs inside itself. */
@NullMarked
package dev.commentary.plumbing.probe;

import org.jspecify.annotations.NullMarked;
