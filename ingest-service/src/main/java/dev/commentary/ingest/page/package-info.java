/** The page of a post: fetched as robots.txt allows it, and read. */
@NullMarked
package dev.commentary.ingest.page;

import org.jspecify.annotations.NullMarked;
