/** Tags outlet, topic, date and language of each post: Kafka in, Kafka out. */
@NullMarked
package dev.commentary.enrich;

import org.jspecify.annotations.NullMarked;
