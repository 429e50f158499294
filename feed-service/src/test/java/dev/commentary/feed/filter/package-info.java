@NullMarked
package dev.commentary.feed.filter;

import org.jspecify.annotations.NullMarked;
