package dev.commentary.feed.alert;

import dev.commentary.feed.interest.InterestBook;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert as the page lists it.
 *
 * @param subject which posts it tells of, in words
 * @param target where it tells of them, in words
 */
record AlertLine(String id, String name, String subject, String target, boolean enabled) {

    static AlertLine of(Alert alert, InterestBook interests) {
        return new AlertLine(
                alert.id(),
                alert.name(),
                subject(alert, interests),
                target(alert.channel()),
                alert.enabled());
    }

    private static String subject(Alert alert, InterestBook interests) {
        @Nullable String interest = alert.interest();
        if (interest != null) {
            return "Interest: " + interests.findName(interest).orElse("deleted");
        }
        AlertFilter filter = alert.filter();
        return filter == null ? "" : words(filter);
    }

    private static String words(AlertFilter filter) {
        List<String> parts = new ArrayList<>();
        add(parts, "", filter.q() == null ? List.of() : List.of(filter.q()));
        add(parts, "outlet ", filter.outlet());
        add(parts, "role ", filter.role() == null ? List.of() : List.of(filter.role()));
        add(parts, "topic ", filter.topic());
        add(parts, "author ", filter.author());
        add(parts, "language ", filter.language());
        return parts.isEmpty() ? "Every post" : String.join("; ", parts);
    }

    private static void add(List<String> parts, String name, List<String> values) {
        if (!values.isEmpty()) {
            parts.add(name + String.join(" or ", values));
        }
    }

    private static String target(Channel channel) {
        return switch (channel) {
            case Channel.Webhook webhook -> webhook.url();
            case Channel.Dashboard dashboard -> "Dashboard";
        };
    }
}
