/** The way of a post through this service: HTTP in, Kafka out, outcomes and metrics. */
@NullMarked
package dev.commentary.ingest.intake;

import org.jspecify.annotations.NullMarked;
