/** Tags everything anew from the log, in the background, by the rules of now. */
@NullMarked
package dev.commentary.enrich.retag;

import org.jspecify.annotations.NullMarked;
