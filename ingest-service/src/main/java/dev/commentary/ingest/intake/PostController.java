package dev.commentary.ingest.intake;

import dev.commentary.contract.Lane;
import dev.commentary.contract.PostId;
import dev.commentary.ingest.acceptance.Fault;
import dev.commentary.ingest.acceptance.PostJson;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes in one post, and takes one back. Answers once Kafka has acknowledged. */
@RestController
final class PostController {

    private final Intake intake;
    private final RequestLimits limits;
    private final PostJson json = new PostJson();

    PostController(Intake intake, RequestLimits limits) {
        this.intake = intake;
        this.limits = limits;
    }

    @PostMapping(path = "/v1/posts", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    OutcomeJson post(HttpServletRequest request) throws IOException {
        byte[] body = CappedBody.read(request, limits.postSize(), limits.bodyTimeout());
        Outcome outcome = intake.take(json.read(body, 0, body.length), Lane.LIVE).join();
        return answer(outcome, "accepted");
    }

    @DeleteMapping("/v1/posts/{id}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    OutcomeJson withdraw(@PathVariable String id) {
        if (!PostId.isValid(id)) {
            throw new Refusal(
                    HttpStatus.NOT_FOUND, "A post's id is 32 lower-case hexadecimal digits.");
        }
        return answer(intake.withdraw(id).join(), "withdrawn");
    }

    private OutcomeJson answer(Outcome outcome, String done) {
        return switch (outcome) {
            case Outcome.Accepted(String id, long revision, @Nullable String title) ->
                    OutcomeJson.of(id, revision, done);
            case Outcome.Unchanged(String id, long revision, @Nullable String title) ->
                    OutcomeJson.of(id, revision, "unchanged");
            case Outcome.Refused(List<Fault> faults, boolean tooLarge) ->
                    throw Refusal.of(faults, tooLarge);
            case Outcome.Failed(String id, String reason) ->
                    throw Refusal.later(reason, limits.retryAfter());
        };
    }
}
