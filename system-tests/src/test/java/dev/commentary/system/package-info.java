/** Black box over the whole pipeline, on real parts. */
@NullMarked
package dev.commentary.system;

import org.jspecify.annotations.NullMarked;
