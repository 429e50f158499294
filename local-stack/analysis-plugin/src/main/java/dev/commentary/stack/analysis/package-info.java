/** A stable Elasticsearch plugin: the token filters that the core distribution lacks. */
@NullMarked
package dev.commentary.stack.analysis;

import org.jspecify.annotations.NullMarked;
