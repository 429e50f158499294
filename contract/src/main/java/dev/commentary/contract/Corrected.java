package dev.commentary.contract;

import org.jspecify.annotations.Nullable;

/**
 * A person's word on one tag of a post, as far as the post itself tells of it.
 *
 * @param kind {@code outlet}, {@code topic} or {@code published}
 * @param value the outlet's id, the topic's code or the date
 * @param role of an outlet
 * @param action {@code add}, {@code remove} or {@code confirm}
 * @param agreed whether the rules alone say the same of this post, as of these tags
 */
public record Corrected(
        String kind, String value, @Nullable String role, String action, Boolean agreed) {}
