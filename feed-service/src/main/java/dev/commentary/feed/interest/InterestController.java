package dev.commentary.feed.interest;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Topics of interest over HTTP. A write answers when Kafka has it and it can be read back. */
@RestController
@RequestMapping("/v1/interests")
final class InterestController {

    private final Interests interests;

    InterestController(Interests interests) {
        this.interests = interests;
    }

    @GetMapping
    List<InterestView> all() {
        return interests.all().stream().map(this::view).toList();
    }

    @GetMapping("/{id}")
    InterestView get(@PathVariable String id) {
        return view(interests.get(id));
    }

    @PostMapping
    ResponseEntity<InterestView> create(@RequestBody InterestRequest request) {
        InterestView created = view(interests.create(request));
        return ResponseEntity.created(URI.create("/v1/interests/" + created.id())).body(created);
    }

    @PutMapping("/{id}")
    InterestView replace(@PathVariable String id, @RequestBody InterestRequest request) {
        return view(interests.replace(id, request));
    }

    /** Says of posts that they are of the topic, or not. */
    @PostMapping("/{id}/examples")
    InterestView change(@PathVariable String id, @RequestBody ExamplesChange change) {
        return view(interests.change(id, change));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String id) {
        interests.delete(id);
    }

    /** Searches the older posts for those of the topic, in the background. */
    @PostMapping("/{id}/apply")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ScanView apply(@PathVariable String id) {
        return ScanView.of(interests.apply(id));
    }

    @GetMapping("/{id}/apply")
    ScanView applied(@PathVariable String id) {
        return interests.applied(id).map(ScanView::of).orElse(ScanView.NEVER);
    }

    private InterestView view(Interest interest) {
        return InterestView.of(interest, interests.model(interest).orElse(null));
    }
}
