/** A real Kafka and a real Elasticsearch for tests, alone or shared by a whole build. */
@NullMarked
package dev.commentary.stack;

import org.jspecify.annotations.NullMarked;
