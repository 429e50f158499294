/** Posts found in Elasticsearch: search with facets and cursor, and one post by its id. */
@NullMarked
package dev.commentary.feed.search;

import org.jspecify.annotations.NullMarked;
