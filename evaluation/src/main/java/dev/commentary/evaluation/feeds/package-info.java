/** How well feeds are read: odd, broken and good ones, with what must be found in them. */
@NullMarked
package dev.commentary.evaluation.feeds;

import org.jspecify.annotations.NullMarked;
