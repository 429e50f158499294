/** The pipeline measured beside the bare limit of Elasticsearch, in one run on one machine. */
@NullMarked
package dev.commentary.bench;

import org.jspecify.annotations.NullMarked;
