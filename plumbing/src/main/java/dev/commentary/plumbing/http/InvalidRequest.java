package dev.commentary.plumbing.http;

import java.util.List;

/** A request that is refused with 400 because of some of its fields. */
public final class InvalidRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    public InvalidRequest(List<FieldError> errors) {
        super(errors.toString());
        this.errors = List.copyOf(errors);
    }

    /** A request with one wrong field. */
    public static InvalidRequest of(String field, String reason) {
        return new InvalidRequest(List.of(new FieldError(field, reason)));
    }

    public List<FieldError> errors() {
        return errors;
    }
}
