@NullMarked
package dev.commentary.feed.query.lucene;

import org.jspecify.annotations.NullMarked;
