/** What a post looks like in the index: the event's own fields and those derived for search. */
@NullMarked
package dev.commentary.index.document;

import org.jspecify.annotations.NullMarked;
