/** Folders of files that are watched. */
@NullMarked
package dev.commentary.ingest.folder;

import org.jspecify.annotations.NullMarked;
