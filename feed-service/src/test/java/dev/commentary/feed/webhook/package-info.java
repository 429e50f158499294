@NullMarked
package dev.commentary.feed.webhook;

import org.jspecify.annotations.NullMarked;
