/**
 * Sources that posts come in from by themselves: what they are, how they do, when they are asked.
 */
@NullMarked
package dev.commentary.ingest.source;

import org.jspecify.annotations.NullMarked;
