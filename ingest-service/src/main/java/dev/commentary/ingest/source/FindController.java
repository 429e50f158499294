package dev.commentary.ingest.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Looks for the feeds of a site, for whoever is about to register one. */
@RestController
final class FindController {

    /** Any address of the site. */
    record Request(@Nullable String address) {}

    /** What was found there. */
    record Answer(List<FoundFeed> feeds) {}

    private final Sources sources;
    private final FeedFinder finder;

    FindController(Sources sources, FeedFinder finder) {
        this.sources = sources;
        this.finder = finder;
    }

    @PostMapping("/v1/sources/find")
    Answer find(@RequestBody Request request) {
        return new Answer(finder.find(sources.checked(request.address())));
    }
}
