@NullMarked
package dev.commentary.feed.interest;

import org.jspecify.annotations.NullMarked;
