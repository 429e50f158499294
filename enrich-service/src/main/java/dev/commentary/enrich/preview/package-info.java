/** Posts are tagged for whoever wants to see how they would be, and go nowhere. */
@NullMarked
package dev.commentary.enrich.preview;

import org.jspecify.annotations.NullMarked;
