package dev.commentary.plumbing.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.ErrorProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What no handler expected, as a problem too. It tells nothing of the inside: the log does. A
 * browser gets a page.
 */
final class UnexpectedProblems extends BasicErrorController {

    UnexpectedProblems(
            ErrorAttributes attributes,
            ErrorProperties properties,
            List<ErrorViewResolver> resolvers) {
        super(attributes, properties, resolvers);
    }

    @Override
    public ResponseEntity<Map<String, @Nullable Object>> error(HttpServletRequest request) {
        HttpStatus status = getStatus(request);
        Map<String, @Nullable Object> problem = LinkedHashMap.newLinkedHashMap(3);
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        if (status.is5xxServerError()) {
            problem.put("detail", "Something failed here; the service's log says what.");
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
