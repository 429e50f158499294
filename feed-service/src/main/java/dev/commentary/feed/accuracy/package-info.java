/** How right the tags are, by what people said about them. */
@NullMarked
package dev.commentary.feed.accuracy;

import org.jspecify.annotations.NullMarked;
