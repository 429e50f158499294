/** Reads posts from HTML: their text and what the page declares about them. Pure functions. */
@NullMarked
package dev.commentary.ingest.html;

import org.jspecify.annotations.NullMarked;
