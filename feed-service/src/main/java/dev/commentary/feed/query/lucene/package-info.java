/** Queries answered in memory, one post at a time: for the live stream, interests and alerts. */
@NullMarked
package dev.commentary.feed.query.lucene;

import org.jspecify.annotations.NullMarked;
