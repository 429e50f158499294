package dev.commentary.ingest.intake;

import dev.commentary.contract.Lane;
import dev.commentary.ingest.acceptance.Fault;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The parameters of an address. Only of the address: servlet parameters would read the body too,
 * where its media type says that it is a form, as curl does unless told otherwise.
 */
record Query(MultiValueMap<String, String> parameters) {

    private static final Set<String> KNOWN = Set.of("name", "source", "lane");

    static Query of(HttpServletRequest request) {
        Query query =
                new Query(
                        UriComponentsBuilder.newInstance()
                                .query(request.getQueryString())
                                .build()
                                .getQueryParams());
        for (String name : query.parameters().keySet()) {
            if (!KNOWN.contains(name)) {
                throw refusal(name, "is not known; known are lane, name, source");
            }
        }
        return query;
    }

    @Nullable String text(String name) {
        @Nullable String value = parameters.getFirst(name);
        return value == null || value.isEmpty()
                ? null
                : UriUtils.decode(value.replace('+', ' '), StandardCharsets.UTF_8);
    }

    Lane lane(Lane usual) {
        @Nullable String name = text("lane");
        if (name == null) {
            return usual;
        }
        for (Lane lane : Lane.values()) {
            if (lane.value().equals(name)) {
                return lane;
            }
        }
        throw refusal("lane", "is 'live' or 'backfill', not '" + name + "'");
    }

    private static Refusal refusal(String field, String reason) {
        return Refusal.of(List.of(new Fault(field, reason)), false);
    }
}
