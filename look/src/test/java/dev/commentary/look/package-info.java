/** Tests of what pages share. */
@NullMarked
package dev.commentary.look;

import org.jspecify.annotations.NullMarked;
