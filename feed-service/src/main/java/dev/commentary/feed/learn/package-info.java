/**
 * Topics learnt from examples: a linear classifier per topic, trained on a few posts, and all of
 * them held against a post at once. A function: values in, values out.
 */
@NullMarked
package dev.commentary.feed.learn;

import org.jspecify.annotations.NullMarked;
