/**
 * Reads feeds: RSS, Atom, JSON Feed and CDF, as they are and not as they should be. Pure functions.
 */
@NullMarked
package dev.commentary.ingest.feed;

import org.jspecify.annotations.NullMarked;
