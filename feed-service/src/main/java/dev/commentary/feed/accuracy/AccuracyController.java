package dev.commentary.feed.accuracy;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/accuracy}. */
@RestController
final class AccuracyController {

    private final AccuracyReader reader;

    AccuracyController(AccuracyReader reader) {
        this.reader = reader;
    }

    @GetMapping("/v1/accuracy")
    Accuracy accuracy() {
        return reader.read();
    }
}
