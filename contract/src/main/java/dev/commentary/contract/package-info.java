/** What crosses between services: events, topic names, identity and revision. */
@NullMarked
package dev.commentary.contract;

import org.jspecify.annotations.NullMarked;
