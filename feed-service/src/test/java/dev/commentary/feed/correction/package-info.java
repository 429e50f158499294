@NullMarked
package dev.commentary.feed.correction;

import org.jspecify.annotations.NullMarked;
