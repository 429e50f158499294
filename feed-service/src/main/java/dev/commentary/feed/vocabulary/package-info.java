/** Asks enrich-service which outlets and topics its rules and lists know. */
@NullMarked
package dev.commentary.feed.vocabulary;

import org.jspecify.annotations.NullMarked;
