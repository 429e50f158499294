/** Tests of what runs Kafka and Elasticsearch. */
@NullMarked
package dev.commentary.stack.server;

import org.jspecify.annotations.NullMarked;
