/** Main text, title and author of a page. */
@NullMarked
package dev.commentary.evaluation.text;

import org.jspecify.annotations.NullMarked;
