/** A real Kafka and a real Elasticsearch: their files, command lines and health. */
@NullMarked
package dev.commentary.stack.server;

import org.jspecify.annotations.NullMarked;
