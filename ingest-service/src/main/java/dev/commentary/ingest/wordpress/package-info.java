/** What WordPress says of its posts, in its exports and through its REST API. */
@NullMarked
package dev.commentary.ingest.wordpress;

import org.jspecify.annotations.NullMarked;
