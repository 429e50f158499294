package dev.commentary.feed.correction;

import dev.commentary.plumbing.http.PresentedKey;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who corrects a tag.
 *
 * @param name as the correction tells it
 * @param key with which enrich-service is asked on their behalf; empty where reading is open
 */
record Caller(String name, Optional<String> key) {

    static Caller of(HttpServletRequest request) {
        @Nullable Principal principal = request.getUserPrincipal();
        return new Caller(
                principal == null ? "operator" : principal.getName(), PresentedKey.of(request));
    }
}
