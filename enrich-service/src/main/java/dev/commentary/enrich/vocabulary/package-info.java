/** Tells which outlets and topics there are to choose from, whether some post has them or not. */
@NullMarked
package dev.commentary.enrich.vocabulary;

import org.jspecify.annotations.NullMarked;
