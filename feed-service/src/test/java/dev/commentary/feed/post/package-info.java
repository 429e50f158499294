@NullMarked
package dev.commentary.feed.post;

import org.jspecify.annotations.NullMarked;
