/** Reads files of posts of several formats, told apart by their content. Pure functions. */
@NullMarked
package dev.commentary.ingest.imports;

import org.jspecify.annotations.NullMarked;
