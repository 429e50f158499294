/** Queries in Elasticsearch's words: for search. */
@NullMarked
package dev.commentary.feed.query.elastic;

import org.jspecify.annotations.NullMarked;
