@NullMarked
package dev.commentary.feed.query.elastic;

import org.jspecify.annotations.NullMarked;
