/** People put tags right: what they said is kept, shown at once, and published as a new tagging. */
@NullMarked
package dev.commentary.feed.correction;

import org.jspecify.annotations.NullMarked;
