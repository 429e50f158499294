/** Puts tagged posts from Kafka into Elasticsearch; owns the index template and the aliases. */
@NullMarked
package dev.commentary.index;

import org.jspecify.annotations.NullMarked;
