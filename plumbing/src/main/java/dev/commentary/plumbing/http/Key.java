package dev.commentary.plumbing.http;

import java.util.Set;

/**
 * An API key as it is stored: never the key itself.
 *
 * @param id stands in logs and metrics
 * @param sha256 of the whole key, in lower-case hexadecimal digits
 * @param scopes what it may do, see {@link Scope}
 */
record Key(String id, String name, String sha256, Set<String> scopes) {

    Key {
        scopes = Set.copyOf(scopes);
    }
}
