/** What people said about tags, as far as tagging needs it. */
@NullMarked
package dev.commentary.enrich.correction;

import org.jspecify.annotations.NullMarked;
