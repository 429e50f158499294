/** Which posts a reader wants: the parameters that search, stream and dashboard share. */
@NullMarked
package dev.commentary.feed.filter;

import org.jspecify.annotations.NullMarked;
