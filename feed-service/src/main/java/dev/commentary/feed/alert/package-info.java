/** Alerts: who is told of which posts, and what became of the telling. */
@NullMarked
package dev.commentary.feed.alert;

import org.jspecify.annotations.NullMarked;
