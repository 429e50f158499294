package dev.commentary.ingest.source;

import dev.commentary.ingest.fetch.Fetched;
import dev.commentary.ingest.fetch.Validators;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Documents as a server answers that says nothing of itself. */
final class Documents {

    private Documents() {}

    static Fetched.Document xml(String content, URI address) {
        return new Fetched.Document(
                content.getBytes(StandardCharsets.UTF_8),
                "application/xml",
                address,
                null,
                Validators.NONE,
                Duration.ZERO,
                null,
                null);
    }
}
