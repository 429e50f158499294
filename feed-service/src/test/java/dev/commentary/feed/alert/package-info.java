@NullMarked
package dev.commentary.feed.alert;

import org.jspecify.annotations.NullMarked;
