package dev.commentary.plumbing.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

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
                    case JacksonException json -> withErrors(List.of(UnreadableJson.inField(json)));
                    case null, default ->
                            ProblemDetail.forStatusAndDetail(
                                    HttpStatus.BAD_REQUEST, "The body cannot be read.");
                };
        return handleExceptionInternal(unreadable, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        @Nullable String name = mismatch.getPropertyName();
        @Nullable Class<?> type = mismatch.getRequiredType();
        FieldError error =
                new FieldError(
                        name == null ? "parameter" : name,
                        "\"" + mismatch.getValue() + "\" is not " + UnreadableJson.inWords(type));
        return handleExceptionInternal(
                mismatch, withErrors(List.of(error)), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        FieldError error = new FieldError(missing.getParameterName(), "is missing");
        return handleExceptionInternal(
                missing, withErrors(List.of(error)), headers, status, request);
    }

    /**
     * To a browser that looks for a page, the page of the error says it: {@link
     * UnexpectedProblems}.
     */
    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException nothing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (request instanceof ServletWebRequest web
                && web.getResponse() != null
                && PageRequest.isOne(web.getRequest())) {
            try {
                web.getResponse().sendError(status.value());
                return null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return super.handleNoResourceFoundException(nothing, headers, status, request);
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
}
