package dev.commentary.feed.vocabulary;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * Where outlets and topics are looked up that no post of the archive has.
 *
 * @param enrichAddress of enrich-service; it gets the key of whoever asks
 * @param timeout for one answer
 */
@ConfigurationProperties("commentary.feed.vocabulary")
public record VocabularyProperties(
        @DefaultValue("http://127.0.0.1:8082") URI enrichAddress,
        @DefaultValue("3s") Duration timeout) {

    public VocabularyProperties {
        Assert.isTrue(
                "http".equals(enrichAddress.getScheme())
                        || "https".equals(enrichAddress.getScheme()),
                "commentary.feed.vocabulary.enrich-address is no http address");
        Assert.isTrue(timeout.isPositive(), "commentary.feed.vocabulary.timeout is not positive");
    }
}
