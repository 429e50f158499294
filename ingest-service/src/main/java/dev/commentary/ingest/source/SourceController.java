package dev.commentary.ingest.source;

import dev.commentary.ingest.encoding.TextDecoding;
import dev.commentary.ingest.intake.CappedBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sources over HTTP. */
@RestController
@RequestMapping("/v1/sources")
final class SourceController {

    private static final String OPML = "text/x-opml";
    private static final DataSize LARGEST_OPML = DataSize.ofMegabytes(5);
    private static final Duration LONGEST_BODY = Duration.ofMinutes(1);

    private final Sources sources;

    SourceController(Sources sources) {
        this.sources = sources;
    }

    @GetMapping
    List<SourceView> all() {
        return sources.all();
    }

    /** All, as feed readers exchange them. */
    @GetMapping(path = "/opml", produces = OPML)
    String exported() {
        return Opml.write(sources.all());
    }

    /** Registers the feeds of such a list. */
    @PostMapping(path = "/opml", consumes = MediaType.ALL_VALUE)
    OpmlImport imported(HttpServletRequest request) throws IOException {
        byte[] opml = CappedBody.read(request, LARGEST_OPML, LONGEST_BODY);
        return sources.addAll(TextDecoding.decode(opml, null));
    }

    @GetMapping("/{id}")
    SourceView get(@PathVariable String id) {
        return sources.get(id);
    }

    @PostMapping
    ResponseEntity<SourceView> add(@RequestBody SourceRequest request) {
        SourceView added = sources.add(request);
        return ResponseEntity.created(URI.create("/v1/sources/" + added.id())).body(added);
    }

    @PostMapping("/{id}/pause")
    SourceView pause(@PathVariable String id) {
        return sources.pause(id, true);
    }

    @PostMapping("/{id}/resume")
    SourceView resume(@PathVariable String id) {
        return sources.pause(id, false);
    }

    @PostMapping("/{id}/poll")
    @ResponseStatus(HttpStatus.ACCEPTED)
    SourceView poll(@PathVariable String id) {
        return sources.poll(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        sources.remove(id);
    }
}
