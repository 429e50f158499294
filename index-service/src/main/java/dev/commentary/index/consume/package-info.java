/** From a batch of Kafka records to settled outcomes: the flow, its state and its figures. */
@NullMarked
package dev.commentary.index.consume;

import org.jspecify.annotations.NullMarked;
