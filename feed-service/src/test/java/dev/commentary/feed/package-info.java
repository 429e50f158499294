/**
 * The service as a whole, against a real Kafka and a real Elasticsearch, and what its tests share.
 */
@NullMarked
package dev.commentary.feed;

import org.jspecify.annotations.NullMarked;
