package dev.commentary.enrich.vocabulary;

import dev.commentary.enrich.Enricher;
import dev.commentary.enrich.outlet.Outlet;
import dev.commentary.enrich.topic.KnownTopic;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The vocabulary of tags over HTTP, for whoever may read. */
@RestController
final class VocabularyController {

    private final Enricher enricher;
    private final List<KnownTopic> topics;

    VocabularyController(Enricher enricher) {
        this.enricher = enricher;
        this.topics = enricher.topics();
    }

    /**
     * An outlet as tags name it.
     *
     * @param country ISO 3166-1 alpha-2; null where the lists do not say
     */
    record KnownOutlet(String id, String name, @Nullable String country) {

        static KnownOutlet of(Outlet outlet) {
            return new KnownOutlet(outlet.id(), outlet.name(), outlet.country());
        }
    }

    /** The outlet that a name or an alias stands for; 404 where no list has it. */
    @GetMapping("/v1/vocabulary/outlets")
    KnownOutlet outlet(@RequestParam String name) {
        return enricher.findOutlet(name)
                .map(KnownOutlet::of)
                .orElseThrow(() ->
                        new ResponseStatusException(
                                HttpStatus.NOT_FOUND, "No list of outlets has this name."));
    }

    @GetMapping("/v1/vocabulary/topics")
    List<KnownTopic> topics() {
        return topics;
    }
}
