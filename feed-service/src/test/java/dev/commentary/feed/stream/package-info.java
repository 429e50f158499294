@NullMarked
package dev.commentary.feed.stream;

import org.jspecify.annotations.NullMarked;
