package dev.commentary.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.contract.SaidDate;
import dev.commentary.ingest.acceptance.Draft;
import dev.commentary.ingest.html.HtmlPost;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageDraftsTest {

    private static final String SUMMARY = "The harbour council weighs the price of silence.";
    private static final String REST =
            " Nobody believes that dredging will begin before the autumn, whatever was said."
                    + " Those who pay for the work have not been asked, and those who were asked will"
                    + " not pay for it. That is the whole of the matter, and it will not go away.";

    @Test
    void aPageWithTheWordsOfTheSummaryAndMoreIsItsText() {
        assertThat(PageDrafts.completed(entry(SUMMARY), page("Silence", SUMMARY + REST)).body())
                .isEqualTo(SUMMARY + REST);
    }

    @Test
    void aPageThatSaysSomethingElseIsNot() {
        assertThat(PageDrafts.completed(entry(SUMMARY), page("Cookies", REST)).body())
                .isEqualTo(SUMMARY);
    }

    @Test
    void aPageThatSaysHardlyMoreIsNot() {
        assertThat(PageDrafts.completed(entry(SUMMARY), page("Silence", SUMMARY + " So.")).body())
                .isEqualTo(SUMMARY);
    }

    @Test
    void aPageWithoutTextLeavesTheSummary() {
        assertThat(PageDrafts.completed(entry(SUMMARY), page(null, "")).body()).isEqualTo(SUMMARY);
    }

    @Test
    void wordsOfOtherScriptsAreComparedToo() {
        // Given
        Draft entry = Draft.builder("港の沈黙の値段について評議会が議論している。").build();
        String text = "まったく別の話題です。".repeat(20);

        // Then
        assertThat(PageDrafts.completed(entry, page("別", text)).body()).isEqualTo(entry.body());
    }

    @Test
    void whatTheListDeclaresComesFirst() {
        // Given
        Draft entry =
                Draft.builder(SUMMARY)
                        .named("https://harbour.example/", "1", "https://harbour.example/silence")
                        .texts(null, "Silence", null)
                        .authors(List.of("A. Quay"))
                        .outlet("quay", "The Quay")
                        .published("2026-01-01", "feed")
                        .language("en")
                        .build();

        // When
        Draft whole = PageDrafts.completed(entry, page("Another title", SUMMARY + REST));

        // Then
        assertThat(whole.title()).isEqualTo("Silence");
        assertThat(whole.authors()).containsExactly("A. Quay");
        assertThat(whole.outlet()).isEqualTo("quay");
        assertThat(whole.siteName()).isEqualTo("The Quay");
        assertThat(whole.publishedAt()).isEqualTo("2026-01-01");
        assertThat(whole.publishedBasis()).isEqualTo("feed");
        assertThat(whole.language()).isEqualTo("en");
        assertThat(whole.url()).isEqualTo("https://harbour.example/silence");
        assertThat(whole.dates()).extracting(SaidDate::text).containsExactly("2 January 2026");
    }

    @Test
    void whatItDoesNotDeclareComesFromThePage() {
        // When
        Draft whole = PageDrafts.completed(entry(SUMMARY), page("Silence", SUMMARY + REST));

        // Then
        assertThat(whole.title()).isEqualTo("Silence");
        assertThat(whole.authors()).containsExactly("B. Page");
        assertThat(whole.siteName()).isEqualTo("Page");
        assertThat(whole.publishedAt()).isEqualTo("2026-01-02");
        assertThat(whole.publishedBasis()).isEqualTo("html");
        assertThat(whole.language()).isEqualTo("de");
    }

    @Test
    void aListedPageIsAPostOnlyWithTextAndTitle() {
        // Given
        Draft listed = Draft.builder("").build();
        Draft named = Draft.builder("").texts(null, "Silence", null).build();

        // Then
        assertThat(PageDrafts.made(listed, page("Silence", "x".repeat(250)))).isPresent();
        assertThat(PageDrafts.made(named, page(null, "x".repeat(250)))).isPresent();
        assertThat(PageDrafts.made(listed, page("Silence", "x".repeat(249)))).isEmpty();
        assertThat(PageDrafts.made(listed, page(null, "x".repeat(250)))).isEmpty();
    }

    private static Draft entry(String text) {
        return Draft.builder(text).build();
    }

    private static HtmlPost page(@Nullable String title, String text) {
        return new HtmlPost(
                title,
                text,
                List.of("B. Page"),
                null,
                "Page",
                "2026-01-02",
                List.of(new SaidDate("2 January 2026", "byline")),
                null,
                "de",
                Map.of());
    }
}
