package dev.commentary.contract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What a schema changed that the readers or the writers of an earlier one cannot bear. Within one
 * major version fields may be added, optional ones; nothing else.
 */
final class SchemaChange {

    private static final Set<String> PINNED =
            Set.of("type", "format", "enum", "pattern", "minimum", "maximum", "$ref");

    private final List<String> found = new ArrayList<>();

    private SchemaChange() {}

    /** The breaking changes, each as a sentence; empty where old and new get on. */
    static List<String> breaking(JsonNode earlier, JsonNode later) {
        SchemaChange change = new SchemaChange();
        change.compare("event", earlier, later);
        earlier.path("$defs")
                .properties()
                .forEach(def ->
                        change.compare(
                                def.getKey(),
                                def.getValue(),
                                later.path("$defs").path(def.getKey())));
        return change.found;
    }

    private void compare(String at, JsonNode earlier, JsonNode later) {
        if (later.isMissingNode()) {
            found.add(at + " is gone");
            return;
        }
        for (String keyword : PINNED) {
            if (!earlier.path(keyword).equals(later.path(keyword))) {
                found.add(at + " has another " + keyword);
            }
        }
        compareRequired(at, names(earlier), names(later));
        for (String nested : List.of("items", "additionalProperties")) {
            if (earlier.has(nested)) {
                compare(at + " " + nested, earlier.path(nested), later.path(nested));
            } else if (later.has(nested)) {
                found.add(at + " got " + nested);
            }
        }
        earlier.path("properties")
                .properties()
                .forEach(property ->
                        compare(
                                at + "." + property.getKey(),
                                property.getValue(),
                                later.path("properties").path(property.getKey())));
    }

    private void compareRequired(String at, Set<String> earlier, Set<String> later) {
        later.stream()
                .filter(name -> !earlier.contains(name))
                .forEach(name -> found.add(at + "." + name + " became required"));
        earlier.stream()
                .filter(name -> !later.contains(name))
                .forEach(name -> found.add(at + "." + name + " is required no longer"));
    }

    private static Set<String> names(JsonNode schema) {
        Set<String> names = new LinkedHashSet<>();
        schema.path("required").forEach(name -> names.add(name.asString()));
        return names;
    }
}
