package dev.commentary.feed.dashboard;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The address of a view of the feed: its parameters, and what they become by a click. Immutable.
 *
 * @param parameters in their order, empty values left out
 */
record FeedAddress(Map<String, List<String>> parameters) {

    private static final List<String> PARAMETERS =
            List.of(
                    "q",
                    "outlet",
                    "role",
                    "topic",
                    "interest",
                    "author",
                    "language",
                    "from",
                    "to",
                    "sort");

    FeedAddress {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        for (String name : PARAMETERS) {
            List<String> values =
                    parameters.getOrDefault(name, List.of()).stream()
                            .map(String::strip)
                            .filter(value -> !value.isEmpty())
                            .toList();
            if (!values.isEmpty()) {
                kept.put(name, values);
            }
        }
        parameters = kept;
    }

    static FeedAddress ofEverything() {
        return new FeedAddress(Map.of());
    }

    FeedAddress with(String name, String value) {
        if (has(name, value)) {
            return this;
        }
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        List<String> values = new ArrayList<>(values(name));
        values.add(value);
        changed.put(name, values);
        return new FeedAddress(changed);
    }

    /** One value in place of all earlier ones. */
    FeedAddress withOnly(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.put(name, List.of(value));
        return new FeedAddress(changed);
    }

    FeedAddress without(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.put(name, values(name).stream().filter(v -> !v.equals(value)).toList());
        return new FeedAddress(changed);
    }

    FeedAddress without(String name) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.remove(name);
        return new FeedAddress(changed);
    }

    boolean has(String name, String value) {
        return values(name).contains(value);
    }

    List<String> values(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    String first(String name) {
        List<String> values = values(name);
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** The address on a path, such as {@code /} or {@code /live}. */
    String on(String path) {
        StringBuilder address = new StringBuilder(path);
        char joint = '?';
        for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
            for (String value : parameter.getValue()) {
                address.append(joint).append(parameter.getKey()).append('=').append(encoded(value));
                joint = '&';
            }
        }
        return address.toString();
    }

    /** The address on a path with one more parameter, which is none of a view's. */
    String on(String path, String name, String value) {
        String address = on(path);
        char joint = address.indexOf('?') < 0 ? '?' : '&';
        return address + joint + name + "=" + encoded(value);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
