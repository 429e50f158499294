/** Tests of tagging everything anew. */
@NullMarked
package dev.commentary.enrich.retag;

import org.jspecify.annotations.NullMarked;
