/** Decides what becomes of a submitted post: accepted, unchanged or refused. Pure functions. */
@NullMarked
package dev.commentary.ingest.acceptance;

import org.jspecify.annotations.NullMarked;
