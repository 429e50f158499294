package dev.commentary.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.ingest.fetch.Fetched;
import dev.commentary.ingest.fetch.Validators;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class HubLinksTest {

    private static final HubLinks EXPECTED =
            new HubLinks("https://hub.example/", "https://harbour.example/feed");
    private static final String ATOM =
            "<feed xmlns='http://www.w3.org/2005/Atom'><link rel='hub' href='https://hub.example/'/>"
                    + "<link rel='self' href='/feed'/></feed>";
    private static final String RSS =
            "<rss xmlns:atom='http://www.w3.org/2005/Atom'><channel>"
                    + "<atom:link rel='hub' href='https://hub.example/'/>"
                    + "<atom:link rel='self' href='https://harbour.example/feed'/></channel></rss>";

    @ParameterizedTest
    @ValueSource(strings = {ATOM, RSS})
    void aFeedNamesItsHub(String feed) {
        assertThat(HubLinks.of(document(feed, null))).contains(EXPECTED);
    }

    @Test
    void theHeaderComesFirst() {
        String header =
                "</style.css>; rel=preload, <https://hub.example/>; title=\"a, b\"; rel=\"hub\","
                        + " </feed>; rel=\"self alternate\"";

        assertThat(HubLinks.of(document(ATOM.replace("hub.example", "other.example"), header)))
                .contains(EXPECTED);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "<https://hub.example/>; rel=hub",
                "<ht tp://hub>; rel=hub, </feed>; rel=self",
                "<>; rel=hub",
                "rel=hub"
            })
    void withoutBothThereIsNone(@Nullable String header) {
        assertThat(HubLinks.of(document("<rss><channel/></rss>", header))).isEmpty();
    }

    private static Fetched.Document document(String feed, @Nullable String links) {
        return new Fetched.Document(
                feed.getBytes(StandardCharsets.UTF_8),
                null,
                URI.create("https://harbour.example/feed"),
                null,
                Validators.NONE,
                Duration.ZERO,
                links,
                null);
    }
}
