@NullMarked
package dev.commentary.feed.dashboard;

import org.jspecify.annotations.NullMarked;
