@NullMarked
package dev.commentary.feed.learn;

import org.jspecify.annotations.NullMarked;
