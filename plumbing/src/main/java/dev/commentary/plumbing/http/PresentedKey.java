package dev.commentary.plumbing.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.WebUtils;

/**
 * The API key that a request carries: programs send {@code Authorization: Bearer <key>}, browsers
 * the cookie {@link #COOKIE}. Whether it is known is another matter.
 */
public final class PresentedKey {

    /** The cookie in which a browser keeps its key. */
    public static final String COOKIE = "commentary_key";

    private static final String BEARER = "Bearer ";

    private PresentedKey() {}

    /** The key; empty where there is none, or a header of another kind. */
    public static Optional<String> of(HttpServletRequest request) {
        @Nullable String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                    ? Optional.of(header.substring(BEARER.length()).strip())
                    : Optional.empty();
        }
        @Nullable Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? Optional.empty() : Optional.of(cookie.getValue());
    }
}
