package dev.commentary.plumbing.http;

import java.util.Locale;
import java.util.Set;

/**
 * An API key as it is stored: never the key itself.
 *
 * @param id stands in logs and metrics
 * @param sha256 of the whole key, in hexadecimal digits
 * @param scopes what it may do, see {@link Scope}
 */
record Key(String id, String name, String sha256, Set<String> scopes) {

    Key {
        sha256 = sha256.toLowerCase(Locale.ROOT);
        scopes = Set.copyOf(scopes);
    }
}
