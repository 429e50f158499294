/** What every measurement is made of: the data, the code that runs, figures and misses. */
@NullMarked
package dev.commentary.evaluation.measure;

import org.jspecify.annotations.NullMarked;
