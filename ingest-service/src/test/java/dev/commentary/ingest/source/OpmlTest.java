package dev.commentary.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpmlTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void feedsAreFoundInFoldersAndWithoutATitle() {
        assertThat(
                        Opml.read(
                                "<opml><body><outline text='Ports'><outline title='Tides'"
                                        + " xmlUrl='https://a.example/'/></outline>"
                                        + "<outline XMLURL='https://b.example/'/></body></opml>"))
                .hasValue(
                        List.of(
                                new Opml.Outline("Tides", "https://a.example/"),
                                new Opml.Outline(null, "https://b.example/")));
    }

    @Test
    void whatIsNoListOrDeclaresEntitiesIsNotRead() {
        assertThat(Opml.read("<rss/>")).isEmpty();
        assertThat(Opml.read("<!DOCTYPE opml [<!ENTITY a 'b'>]><opml/>")).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadBack() {
        // Given
        Source source =
                new Source(
                        "s",
                        SourceKind.FEED,
                        "https://a.example/?a=1&b=2",
                        null,
                        "Tides \"& <more>",
                        null,
                        null,
                        false,
                        NOW,
                        NOW);

        // When
        String opml =
                Opml.write(List.of(SourceView.of(source, SourceState.begin("s", NOW), null, NOW)));

        // Then
        assertThat(Opml.read(opml))
                .hasValue(
                        List.of(
                                new Opml.Outline(
                                        "Tides \"& <more>", "https://a.example/?a=1&b=2")));
    }
}
