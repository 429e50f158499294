package dev.commentary.feed.search;

import dev.commentary.contract.PostId;
import dev.commentary.feed.filter.PostFilter;
import dev.commentary.feed.filter.Vocabulary;
import dev.commentary.feed.post.InterestTagger;
import dev.commentary.feed.post.Post;
import dev.commentary.plumbing.http.InvalidRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/posts} and {@code GET /v1/posts/{id}}. */
@RestController
class PostsController {

    private static final String RETRY_SECONDS = "5";

    private final PostSearch search;
    private final Vocabulary vocabulary;
    private final InterestTagger interests;

    PostsController(
            PostSearch search, Vocabulary vocabulary, ObjectProvider<InterestTagger> interests) {
        this.search = search;
        this.vocabulary = vocabulary;
        this.interests = interests.getIfAvailable(() -> post -> List.of());
    }

    @GetMapping("/v1/posts")
    ResponseEntity<?> posts(@RequestParam MultiValueMap<String, String> parameters) {
        return switch (PostsRequestReader.read(parameters, vocabulary)) {
            case PostsRequestReader.Outcome.Invalid no -> throw new InvalidRequest(no.errors());
            case PostsRequestReader.Outcome.Valid valid -> found(search.search(valid.request()));
        };
    }

    @GetMapping("/v1/posts/{id}")
    ResponseEntity<?> post(@PathVariable String id) {
        if (!PostId.isValid(id)) {
            return unknown();
        }
        return switch (search.find(id)) {
            case Looked.Found found ->
                    ResponseEntity.ok(
                            Post.of(
                                    found.post(),
                                    PostFilter.SHOWN_ROLES,
                                    interests.tags(found.post())));
            case Looked.Withdrawn withdrawn -> withdrawn(withdrawn);
            case Looked.Unknown unknown -> unknown();
            case Looked.Unavailable unavailable -> unavailable(unavailable.reason());
        };
    }

    private static ResponseEntity<?> found(Searched searched) {
        return switch (searched) {
            case Searched.Found found -> ResponseEntity.ok(found.page());
            case Searched.Unavailable unavailable -> unavailable(unavailable.reason());
        };
    }

    private static ResponseEntity<?> withdrawn(Looked.Withdrawn withdrawn) {
        ProblemDetail gone =
                ProblemDetail.forStatusAndDetail(HttpStatus.GONE, "The post was withdrawn.");
        @Nullable Object at = withdrawn.at();
        if (at != null) {
            gone.setProperty("withdrawnAt", at);
        }
        return ResponseEntity.of(gone).build();
    }

    private static ResponseEntity<?> unknown() {
        return ResponseEntity.of(
                        ProblemDetail.forStatusAndDetail(
                                HttpStatus.NOT_FOUND, "There is no post with this id."))
                .build();
    }

    private static ResponseEntity<?> unavailable(String reason) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .body(ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, reason));
    }
}
