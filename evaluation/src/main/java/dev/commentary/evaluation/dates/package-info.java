/** Dates: the day of publishing of pages, and dates in expressions. */
@NullMarked
package dev.commentary.evaluation.dates;

import org.jspecify.annotations.NullMarked;
