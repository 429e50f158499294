/** What the pages of all services share, so that they are one dashboard. */
@NullMarked
package dev.commentary.look;

import org.jspecify.annotations.NullMarked;
