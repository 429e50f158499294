/**
 * Cuts one page of a press archive into its posts: note, title, article, byline. Pure functions.
 */
@NullMarked
package dev.commentary.ingest.archive;

import org.jspecify.annotations.NullMarked;
