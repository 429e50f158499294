package dev.commentary.feed.alert;

import org.jspecify.annotations.Nullable;

/** An alert as a caller sends it; everything may be missing. */
record AlertRequest(
        @Nullable String name,
        @Nullable String interest,
        @Nullable AlertFilter filter,
        @Nullable ChannelRequest channel,
        @Nullable Boolean enabled) {

    /**
     * A channel as a caller sends it.
     *
     * @param renewSecret whether a changed webhook gets another secret
     */
    record ChannelRequest(
            @Nullable String type, @Nullable String url, @Nullable Boolean renewSecret) {}
}
