package dev.commentary.feed.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invented alerts for tests. */
final class Samples {

    /** A minute before the posts of the tests come in. */
    static final Instant CREATED = Instant.parse("2026-11-23T09:59:00Z");

    static final Channel.Webhook WEBHOOK =
            new Channel.Webhook("https://example.com/hook", "c2FsdC1vZi10aGUtaG9v");

    private Samples() {}

    static Alert alert(String id, @Nullable String interest, @Nullable String q) {
        return alert(id, interest, q, true, CREATED);
    }

    static Alert alert(
            String id,
            @Nullable String interest,
            @Nullable String q,
            boolean enabled,
            Instant created) {
        return new Alert(
                id,
                "Alert " + id,
                interest,
                q == null ? null : query(q),
                WEBHOOK,
                enabled,
                created,
                created);
    }

    static AlertFilter query(String q) {
        return new AlertFilter(q, List.of(), null, List.of(), List.of(), List.of());
    }
}
