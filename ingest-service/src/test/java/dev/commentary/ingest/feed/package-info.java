/** Tests of the feed parser. */
@NullMarked
package dev.commentary.ingest.feed;

import org.jspecify.annotations.NullMarked;
