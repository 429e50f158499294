package dev.commentary.ingest.intake;

import dev.commentary.ingest.acceptance.Fault;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request that is answered with a problem instead of what it asked for. */
final class Refusal extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    Refusal(HttpStatus status, String detail) {
        super(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }

    /** The request is fine, but Kafka does not take posts at the moment. */
    static Refusal later(String reason, Duration pause) {
        Refusal refusal = new Refusal(HttpStatus.SERVICE_UNAVAILABLE, reason);
        refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(pause.toSeconds()));
        return refusal;
    }

    /** Some fields are wrong, or too large and nothing else. */
    static Refusal of(List<Fault> faults, boolean tooLarge) {
        Refusal refusal =
                new Refusal(
                        tooLarge ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST,
                        faults.stream()
                                .map(fault -> fault.field() + " " + fault.reason())
                                .collect(Collectors.joining("; ")));
        refusal.getBody().setTitle(tooLarge ? "Too large" : "Invalid request");
        refusal.getBody().setProperty("errors", faults);
        return refusal;
    }
}
