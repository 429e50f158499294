/** Tests of calls to addresses that users name. */
@NullMarked
package dev.commentary.plumbing.outbound;

import org.jspecify.annotations.NullMarked;
