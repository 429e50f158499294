package dev.commentary.plumbing.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says no at the door as problem+json: 401 without a known key, 403 where its scopes do not
 * suffice.
 */
final class Doorkeeper implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final JsonMapper json;

    Doorkeeper(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException exception)
            throws IOException {
        refuse(
                response,
                HttpStatus.UNAUTHORIZED,
                "This needs an API key: send 'Authorization: Bearer <key>'."
                        + " './commentary key' prints the one of a local stack.");
    }

    @Override
    public void handle(
            HttpServletRequest request,
            HttpServletResponse response,
            AccessDeniedException exception)
            throws IOException {
        refuse(response, HttpStatus.FORBIDDEN, "The key's scopes do not allow this.");
    }

    void refuseUnknown(HttpServletResponse response) throws IOException {
        refuse(response, HttpStatus.UNAUTHORIZED, "The API key is not known here.");
    }

    void refuseCrossSite(HttpServletResponse response) throws IOException {
        refuse(response, HttpStatus.FORBIDDEN, "A page of another origin may not write here.");
    }

    private void refuse(HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        response.setStatus(status.value());
        if (status == HttpStatus.UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"commentary\"");
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        // Not closed: a page's request may yet be led elsewhere.
        response.getOutputStream()
                .write(json.writeValueAsBytes(ProblemDetail.forStatusAndDetail(status, detail)));
    }
}
