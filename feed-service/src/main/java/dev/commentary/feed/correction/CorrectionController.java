package dev.commentary.feed.correction;

import dev.commentary.contract.PostCorrections;
import dev.commentary.feed.search.TagVocabulary;
import dev.commentary.plumbing.http.InvalidRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Corrections over HTTP. A write answers when the correction is kept; the search follows within its
 * refresh interval.
 */
@RestController
final class CorrectionController {

    private static final String ONE = "/v1/posts/{id}/corrections/{kind}/{value}";
    private static final String RETRY_SECONDS = "5";

    private final Corrector corrector;
    private final CorrectionBook book;
    private final MeantTags tags;

    CorrectionController(Corrector corrector, CorrectionBook book, MeantTags tags) {
        this.corrector = corrector;
        this.book = book;
        this.tags = tags;
    }

    /** The body of a correction. */
    record Request(@Nullable String action, @Nullable String role, @Nullable Boolean unlisted) {

        Question about(String kind, String value) {
            return new Question(
                    kind, value, role, action == null ? "" : action, Boolean.TRUE.equals(unlisted));
        }
    }

    /** What people said about a post. */
    record Said(String id, List<CorrectionView> corrections) {

        static Said of(PostCorrections post) {
            return new Said(
                    post.id(), post.corrections().stream().map(CorrectionView::of).toList());
        }
    }

    @GetMapping("/v1/posts/{id}/corrections")
    Said all(@PathVariable String id) {
        return Said.of(book.of(id));
    }

    @PutMapping(ONE)
    ResponseEntity<?> correct(
            @PathVariable String id,
            @PathVariable String kind,
            @PathVariable String value,
            @RequestBody Request request,
            HttpServletRequest caller) {
        return answer(corrector.correct(id, request.about(kind, value), Caller.of(caller)));
    }

    @DeleteMapping(ONE)
    ResponseEntity<?> forget(
            @PathVariable String id,
            @PathVariable String kind,
            @PathVariable String value,
            @RequestParam(required = false) @Nullable String role) {
        return answer(corrector.forget(id, new Question(kind, value, role, "", false)));
    }

    @GetMapping("/v1/names/outlets")
    List<TagVocabulary.Choice> outlets() throws IOException {
        return tags.outlets();
    }

    @GetMapping("/v1/names/topics")
    List<TagVocabulary.Choice> topics(HttpServletRequest caller) throws IOException {
        return tags.topics(Caller.of(caller));
    }

    private static ResponseEntity<?> answer(Answer answer) {
        return switch (answer) {
            case Answer.Done done -> ResponseEntity.ok(Said.of(done.corrections()));
            case Answer.Refused no -> throw InvalidRequest.of(no.field(), no.reason());
            case Answer.Unknown unknown ->
                    problem(HttpStatus.NOT_FOUND, "There is no post with this id.");
            case Answer.Withdrawn withdrawn ->
                    problem(
                            HttpStatus.CONFLICT,
                            "The post was withdrawn; there are no tags left to correct.");
            case Answer.Exhausted exhausted ->
                    problem(
                            HttpStatus.CONFLICT,
                            "The tags of this revision have been made anew 999 times, and there is"
                                    + " no number left. Send the post again with a change.");
            case Answer.Unavailable away ->
                    ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                            .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                            .body(
                                    ProblemDetail.forStatusAndDetail(
                                            HttpStatus.SERVICE_UNAVAILABLE, away.reason()));
        };
    }

    private static ResponseEntity<?> problem(HttpStatus status, String detail) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, detail)).build();
    }
}
