package dev.commentary.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.ingest.acceptance.Draft;
import dev.commentary.ingest.feed.FeedEntry;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummariesTest {

    private static final String PAGE = "https://harbour.example/silence";
    private static final String LONG = "The council said no. ".repeat(30).strip();

    @Test
    void fewerThanEightyWordsAreASummary() {
        assertThat(wanted("word ".repeat(79))).contains(URI.create(PAGE));
        assertThat(wanted("word ".repeat(80))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "…",
                "...",
                " [...]",
                " […]",
                " Read more",
                " Read more »",
                " Continue reading →",
                " Read the full story.",
                " Continue reading The price of silence",
                " Weiterlesen",
                " Lire la suite…",
                " […]\n\nThe post The price of silence appeared first on The Quay."
            })
    void whatIsCutOffIsASummaryHoweverLong(String end) {
        assertThat(wanted(LONG + end)).contains(URI.create(PAGE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " … and so it went on until the autumn, when nobody could remember why.",
                "\n\nThe post The price of silence appeared first on The Quay.",
                " Those who want to read more about the harbour may ask at the quay for it.",
                " \"No...\" said the minister, and closed the door of the harbour office."
            })
    void whatEndsWithASentenceIsWhole(String end) {
        assertThat(wanted(LONG + end)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "the post appeared first on "})
    @Timeout(60)
    void aTextThatIsMadeToTakeLongDoesNot(String part) {
        assertThat(wanted(LONG + part.repeat(1_000_000) + "end.")).isEmpty();
    }

    @Test
    void aMessageWithoutTitleIsWhole() {
        assertThat(Summaries.page(FullText.IF_SHORT, entry(null, PAGE), draft("Gone fishing…")))
                .isEmpty();
    }

    @Test
    void theOperatorMayWantItOtherwise() {
        assertThat(Summaries.page(FullText.NEVER, entry("Title", PAGE), draft("Short"))).isEmpty();
        assertThat(Summaries.page(FullText.ALWAYS, entry("Title", PAGE), draft(LONG)))
                .contains(URI.create(PAGE));
        assertThat(Summaries.page(FullText.ALWAYS, entry(null, PAGE), draft(LONG)))
                .contains(URI.create(PAGE));
    }

    @Test
    void anEntryWithoutPageStaysAsItIs() {
        assertThat(
                        Summaries.page(
                                FullText.ALWAYS,
                                entry("Title", PAGE),
                                Draft.builder("Short").build()))
                .isEmpty();
    }

    private static Optional<URI> wanted(String text) {
        return Summaries.page(FullText.IF_SHORT, entry("The price of silence", PAGE), draft(text));
    }

    private static Draft draft(String text) {
        return Draft.builder(text).named(null, null, PAGE).build();
    }

    private static FeedEntry entry(@Nullable String title, String link) {
        return new FeedEntry(
                "1", link, title, null, null, List.of(), null, null, List.of(), null, null);
    }
}
