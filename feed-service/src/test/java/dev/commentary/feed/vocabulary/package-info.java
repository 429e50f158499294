@NullMarked
package dev.commentary.feed.vocabulary;

import org.jspecify.annotations.NullMarked;
