/**
 * The pages that people see: the live feed with search, and a post with the words behind its tags.
 */
@NullMarked
package dev.commentary.feed.dashboard;

import org.jspecify.annotations.NullMarked;
