@NullMarked
package dev.commentary.feed.query;

import org.jspecify.annotations.NullMarked;
