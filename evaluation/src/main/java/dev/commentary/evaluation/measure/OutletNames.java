package dev.commentary.evaluation.measure;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.enrich.outlet.Gazetteer;
import dev.commentary.enrich.outlet.Outlet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares outlets by the gazetteer's ids, and names that it does not know as they are. */
public final class OutletNames {

    private final Gazetteer gazetteer = Gazetteer.load();

    /** Of a list of names in JSON; a set of the caller's own. */
    public Set<String> keys(JsonNode names) {
        return names.valueStream().map(name -> key(name.asString())).collect(Collectors.toSet());
    }

    /** Of the outlets that a post is tagged with; a set of the caller's own. */
    public Set<String> tagged(EnrichedPost post, String role) {
        return post.outlets().stream()
                .filter(tag -> tag.role().equals(role))
                .map(tag -> key(tag.name()))
                .collect(Collectors.toSet());
    }

    private String key(String name) {
        @Nullable Outlet outlet = gazetteer.findByName(name);
        return outlet == null ? name : outlet.id();
    }
}
