/** Events on Kafka: how they are written, read, rejected, declared and traced. */
@NullMarked
package dev.commentary.plumbing.kafka;

import org.jspecify.annotations.NullMarked;
