/** What tests share: the rules of the house, a real Kafka and a real Elasticsearch. */
@NullMarked
package dev.commentary.testing;

import org.jspecify.annotations.NullMarked;
