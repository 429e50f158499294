package dev.commentary.ingest.source;

import dev.commentary.plumbing.http.PresentedKey;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Looks for the feeds of a site, for whoever is about to register one. */
@RestController
final class FindController {

    /** Any address of the site. */
    record Request(@Nullable String address) {}

    private final SiteSearch search;

    FindController(SiteSearch search) {
        this.search = search;
    }

    @PostMapping("/v1/sources/find")
    FoundFeeds find(@RequestBody Request request, HttpServletRequest caller) {
        return search.find(request.address(), PresentedKey.of(caller).orElse(""));
    }
}
