/**
 * Messages to other people's servers: signed as Standard Webhooks asks, kept away from private
 * networks, tried again on a schedule.
 */
@NullMarked
package dev.commentary.feed.webhook;

import org.jspecify.annotations.NullMarked;
