package dev.commentary.plumbing.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Tells a browser that asks for a page from a program that asks the API. */
public final class PageRequest {

    /** Forms are sent by POST; scripts that send them do not ask for HTML. */
    private static final Set<String> PAGE_METHODS = Set.of("GET", "POST");

    private PageRequest() {}

    /** Whether a person looks at the answer. */
    public static boolean isOne(HttpServletRequest request) {
        @Nullable String accept = request.getHeader(HttpHeaders.ACCEPT);
        return PAGE_METHODS.contains(request.getMethod())
                && accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !request.getRequestURI().startsWith("/v1/");
    }
}
