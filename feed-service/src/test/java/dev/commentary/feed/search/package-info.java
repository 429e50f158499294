@NullMarked
package dev.commentary.feed.search;

import org.jspecify.annotations.NullMarked;
