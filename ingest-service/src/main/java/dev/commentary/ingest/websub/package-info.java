/**
 * Hubs that tell when a feed has changed: the subscriber's side of <a
 * href="https://www.w3.org/TR/websub/">WebSub</a>.
 */
@NullMarked
package dev.commentary.ingest.websub;

import org.jspecify.annotations.NullMarked;
