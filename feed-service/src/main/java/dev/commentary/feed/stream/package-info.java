/** New posts, pushed to readers as server-sent events the moment they are tagged. */
@NullMarked
package dev.commentary.feed.stream;

import org.jspecify.annotations.NullMarked;
