/** What a post is about: IPTC Media Topics, found by weighted words and phrases. */
@NullMarked
package dev.commentary.enrich.topic;

import org.jspecify.annotations.NullMarked;
