@NullMarked
package dev.commentary.feed.accuracy;

import org.jspecify.annotations.NullMarked;
