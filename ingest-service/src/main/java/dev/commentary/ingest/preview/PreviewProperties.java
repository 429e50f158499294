package dev.commentary.ingest.preview;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * What operators may set of previews.
 *
 * @param enrichAddress of enrich-service, which tells what the tags would be; it gets the key of
 *     whoever asks
 * @param timeout for all posts of one preview together; those without an answer by then are shown
 *     without tags
 */
@ConfigurationProperties("commentary.ingest.preview")
public record PreviewProperties(
        @DefaultValue("http://127.0.0.1:8082") URI enrichAddress,
        @DefaultValue("3s") Duration timeout) {

    public PreviewProperties {
        Assert.isTrue(
                "http".equals(enrichAddress.getScheme())
                        || "https".equals(enrichAddress.getScheme()),
                "commentary.ingest.preview.enrich-address is no http address");
        Assert.isTrue(timeout.isPositive(), "commentary.ingest.preview.timeout is not positive");
    }
}
