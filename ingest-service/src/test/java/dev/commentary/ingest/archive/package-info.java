/** Tests of the archive splitter, on invented archives. */
@NullMarked
package dev.commentary.ingest.archive;

import org.jspecify.annotations.NullMarked;
