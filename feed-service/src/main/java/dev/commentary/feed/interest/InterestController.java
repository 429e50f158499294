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
    List<Interest> all() {
        return interests.all();
    }

    @GetMapping("/{id}")
    Interest get(@PathVariable String id) {
        return interests.get(id);
    }

    @PostMapping
    ResponseEntity<Interest> create(@RequestBody InterestRequest request) {
        Interest created = interests.create(request);
        return ResponseEntity.created(URI.create("/v1/interests/" + created.id())).body(created);
    }

    @PutMapping("/{id}")
    Interest replace(@PathVariable String id, @RequestBody InterestRequest request) {
        return interests.replace(id, request);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String id) {
        interests.delete(id);
    }
}
