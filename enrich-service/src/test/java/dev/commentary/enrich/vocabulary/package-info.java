/** Tests of the vocabulary over HTTP. */
@NullMarked
package dev.commentary.enrich.vocabulary;

import org.jspecify.annotations.NullMarked;
