/** State that lives in compacted Kafka topics, and in memory for reading. */
@NullMarked
package dev.commentary.plumbing.state;

import org.jspecify.annotations.NullMarked;
