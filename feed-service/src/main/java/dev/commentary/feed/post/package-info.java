/** A post as readers get it: in JSON, with excerpt, and with the words marked that matter. */
@NullMarked
package dev.commentary.feed.post;

import org.jspecify.annotations.NullMarked;
