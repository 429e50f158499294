package dev.commentary.plumbing.http;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Errors as RFC 9457 problem details. What is wrong with single fields stands in {@code errors}, a
 * list of {@code {field, reason}}.
 */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail handle(InvalidRequest invalid) {
        return withErrors(invalid.errors());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ProblemDetail problem =
                switch (unreadable.getCause()) {
                    case JacksonException json -> withErrors(List.of(inField(json)));
                    case null, default ->
                            ProblemDetail.forStatusAndDetail(
                                    HttpStatus.BAD_REQUEST, "The body cannot be read.");
                };
        return handleExceptionInternal(unreadable, problem, headers, status, request);
    }

    private static ProblemDetail withErrors(List<FieldError> errors) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.BAD_REQUEST,
                        errors.stream()
                                .map(e -> e.field() + ": " + e.reason())
                                .collect(Collectors.joining("; ")));
        problem.setTitle("Invalid request");
        problem.setProperty("errors", errors);
        return problem;
    }

    private static FieldError inField(JacksonException json) {
        String path =
                json.getPath().stream()
                        .map(r -> r.getPropertyName() == null ? "[]" : r.getPropertyName())
                        .collect(Collectors.joining("."));
        String field = path.isEmpty() ? "body" : path;
        return json instanceof UnrecognizedPropertyException unknown
                ? new FieldError(field, "unknown field; known are " + unknown.getKnownPropertyIds())
                : new FieldError(field, json.getOriginalMessage());
    }
}
