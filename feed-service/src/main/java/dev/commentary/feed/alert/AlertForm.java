package dev.commentary.feed.alert;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An alert as the page's form sends it; lists are separated by commas. */
record AlertForm(
        @Nullable String name,
        @Nullable String interest,
        @Nullable String q,
        @Nullable String outlet,
        @Nullable String role,
        @Nullable String topic,
        @Nullable String author,
        @Nullable String language,
        @Nullable String channel,
        @Nullable String url) {

    /** A form with nothing in it. */
    static final AlertForm EMPTY =
            new AlertForm(null, null, null, null, null, null, null, null, null, null);

    AlertRequest request() {
        boolean ofInterest = interest != null && !interest.isBlank();
        boolean toServer = Channel.WEBHOOK.equals(channel);
        return new AlertRequest(
                name,
                ofInterest ? interest : null,
                ofInterest ? null : filter(),
                new AlertRequest.ChannelRequest(
                        toServer ? Channel.WEBHOOK : Channel.DASHBOARD,
                        toServer ? url : null,
                        null),
                true);
    }

    private AlertFilter filter() {
        return new AlertFilter(
                q == null || q.isBlank() ? null : q.strip(),
                list(outlet),
                role == null || role.isBlank() ? null : role,
                list(topic),
                list(author),
                list(language));
    }

    private static List<String> list(@Nullable String given) {
        return given == null
                ? List.of()
                : Arrays.stream(given.split(",", -1))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList();
    }
}
