package dev.commentary.stack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SourceLinesTest {

    @Test
    void aFoundFeedShowsItsPostsWithTheirTags() {
        assertThat(
                        SourceLines.found(
                                json(
                                        """
                                        {"feeds": [{"address": "https://a.example/feed", "format": "RSS 2.0", "entries": 7,
                                          "registered": true, "title": "Tides", "newest": [{"title": "Tides rise", "tags": {
                                            "outlets": [{"name": "Courier", "role": "carried"}, {"name": "Rival", "role": "cited"}],
                                            "topics": [{"label": "shipping"}, {"label": "ports"}],
                                            "published": {"value": "2026-11-03"}}}]}],
                                         "untagged": null}
                                        """)))
                .containsExactly(
                        "https://a.example/feed  RSS 2.0, 7 entries, registered",
                        "          Tides",
                        "          · Tides rise",
                        "            Courier (carried) | shipping, ports | 2026-11-03");
    }

    @Test
    void whatIsNoFeedSaysHowToAddIt() {
        assertThat(
                        SourceLines.found(
                                json(
                                        """
                                        {"feeds": [{"address": "https://a.example/sitemap.xml", "kind": "sitemap",
                                          "format": "sitemap", "entries": 1, "registered": false, "title": null,
                                          "newest": []}], "untagged": null}
                                        """)))
                .containsExactly(
                        "https://a.example/sitemap.xml  sitemap, 1 entry: add it with --kind"
                                + " sitemap");
    }

    @Test
    void thatTagsCouldNotBeHadIsSaid() {
        assertThat(
                        SourceLines.found(
                                json(
                                        """
                                        {"feeds": [{"newest": [{"title": "Tides rise", "tags": null}]}],
                                         "untagged": "enrich-service does not answer."}
                                        """)))
                .last()
                .isEqualTo("enrich-service does not answer.");
    }

    @Test
    void aSourceShowsItsVolumeAndItsTrouble() {
        assertThat(
                        SourceLines.of(
                                        json(
                                                """
                                                {"status": "failing", "id": "i", "label": "Tides", "address": "https://a.example/",
                                                 "volume": {"period": "PT168H", "usual": 10.4, "actual": 2},
                                                 "needsAttention": true, "says": "3 polls have failed."}
                                                """))
                                .lines())
                .containsExactly(
                        "failing   i  Tides",
                        "          https://a.example/",
                        "          2 new in the last week, usually 10.4",
                        "          3 polls have failed.");
    }

    @Test
    void aTitleDoesNotCommandTheTerminal() {
        assertThat(SourceLines.printable("a\u001b[31mb\r\nc\u202ed\u0085"))
                .isEqualTo("a [31mb  c d ");
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }
}
