package dev.commentary.plumbing.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows the caller by {@code Authorization: Bearer <key>}, or a browser by its cookie, see {@link
 * PresentedKey}. A wrong key in the header is refused at once, also where reading is open: whoever
 * presents one believes to be known. A browser sends its cookie whoever wrote the page, so with a
 * cookie a write must come from a page of this very origin.
 */
final class KeyFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final KeyRing keys;
    private final Doorkeeper doorkeeper;

    KeyFilter(KeyRing keys, Doorkeeper doorkeeper) {
        this.keys = keys;
        this.doorkeeper = doorkeeper;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        Optional<Key> key = PresentedKey.of(request).flatMap(keys::find);
        if (header != null && key.isEmpty()) {
            doorkeeper.refuseUnknown(response);
            return;
        }
        if (!READING.contains(request.getMethod()) && isCrossSite(request)) {
            doorkeeper.refuseCrossSite(response);
            return;
        }
        key.ifPresent(KeyFilter::let);
        chain.doFilter(request, response);
    }

    /** The page of an error is seen by the same caller. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** Browsers tell where a request comes from; programs, which hold no cookies, do not. */
    private static boolean isCrossSite(HttpServletRequest request) {
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        @Nullable String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !origin.endsWith("://" + request.getHeader(HttpHeaders.HOST));
    }

    private static void let(Key key) {
        List<SimpleGrantedAuthority> scopes =
                key.scopes().stream().map(SimpleGrantedAuthority::new).toList();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(key.id(), null, scopes));
        SecurityContextHolder.setContext(context);
    }
}
