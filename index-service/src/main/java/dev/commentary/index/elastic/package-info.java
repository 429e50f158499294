/** Elasticsearch: the bulk call, the index and its aliases, and whether it answers. */
@NullMarked
package dev.commentary.index.elastic;

import org.jspecify.annotations.NullMarked;
