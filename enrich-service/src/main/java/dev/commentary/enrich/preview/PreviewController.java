package dev.commentary.enrich.preview;

import dev.commentary.contract.Corrections;
import dev.commentary.contract.Decoded;
import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.EventCodec;
import dev.commentary.contract.EventType;
import dev.commentary.contract.ReceivedPost;
import dev.commentary.enrich.Enricher;
import dev.commentary.enrich.correction.KnownCorrections;
import dev.commentary.plumbing.http.InvalidRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Tags one post and publishes nothing: a received post as JSON in, an enriched one out, both as in
 * the contract. The tags are those that the post would get if it came now.
 */
@RestController
final class PreviewController {

    /** No received post is larger: this is the largest record that Kafka takes. */
    private static final DataSize LARGEST = DataSize.ofMegabytes(4);

    private final Enricher enricher;
    private final KnownCorrections corrections;
    private final EventCodec codec = new EventCodec();

    PreviewController(Enricher enricher, KnownCorrections corrections) {
        this.enricher = enricher;
        this.corrections = corrections;
    }

    @PostMapping(path = "/v1/preview", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] preview(HttpServletRequest request) throws IOException {
        return switch (codec.read(EventType.RECEIVED.header(), body(request))) {
            case Decoded.Event(ReceivedPost post) -> codec.write(tagged(post));
            case Decoded.Event(var other) -> throw InvalidRequest.of("body", "is no received post");
            case Decoded.Refused refused -> throw InvalidRequest.of("body", refused.detail());
        };
    }

    private EnrichedPost tagged(ReceivedPost post) {
        return Corrections.apply(enricher.enrich(post), corrections.of(post.id()));
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        int most = Math.toIntExact(LARGEST.toBytes());
        byte[] body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            throw new ResponseStatusException(
                    HttpStatus.CONTENT_TOO_LARGE, "The post is larger than " + most + " bytes.");
        }
        return body;
    }
}
