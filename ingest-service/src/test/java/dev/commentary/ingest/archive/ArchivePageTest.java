package dev.commentary.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every archive in every dress becomes exactly its posts. */
class ArchivePageTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path SEED = Path.of("../../shared/seed");
    private static final Path SAMPLES = Path.of("../samples");

    private static final List<String> INVENTED =
            List.of(
                    "one-paragraph-notes",
                    "writers-and-print-lines",
                    "captions-and-quotes",
                    "note-below-title",
                    "no-bylines",
                    "subheadings",
                    "co-authors-and-paywalls",
                    "every-line-a-paragraph",
                    "bullets-before-bylines",
                    "dates-above-notes",
                    "stars-before-bylines",
                    "editors-notes-and-abstracts");

    /** A way in which the same page may be written down. */
    enum Dress {
        AS_IT_IS,
        WINDOWS_LINE_ENDS,
        NO_EMPTY_LINES,
        MANY_EMPTY_LINES,
        BYTE_ORDER_MARK,
        HARD_SPACES,
        STRAIGHT_QUOTES,
        WRAPPED;

        String apply(String text) {
            return switch (this) {
                case AS_IT_IS -> text;
                case WINDOWS_LINE_ENDS -> text.replace("\n", "\r\n");
                case NO_EMPTY_LINES -> text.replaceAll("\n\n+", "\n");
                case MANY_EMPTY_LINES -> text.replace("\n", "\n \n\n");
                case BYTE_ORDER_MARK -> "\uFEFF" + text;
                case HARD_SPACES ->
                        text.replace(". ", ".\u00A0 ").replace("\n\n", "\u00A0\n\n\u00A0");
                case STRAIGHT_QUOTES -> text.replaceAll("[‘’]", "'").replaceAll("[“”]", "\"");
                case WRAPPED -> text.replaceAll("([^\n]{50,72}) ", "$1\n");
            };
        }
    }

    static Stream<Arguments> inventedArchives() {
        return INVENTED.stream()
                .flatMap(name -> Stream.of(Dress.values()).map(d -> Arguments.of(name, d)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("inventedArchives")
    void anInventedArchiveBecomesItsPosts(String name, Dress dress) throws IOException {
        // Given
        String plain = resource(name + ".txt");
        // Wrapped lines without empty ones between paragraphs are beyond anybody.
        assumeThat(dress != Dress.WRAPPED || plain.contains("\n\n")).isTrue();
        String page = dress.apply(plain);
        JsonNode expected = JSON.readTree(resource(name + ".json"));

        // When
        List<ArchivePost> posts = ArchivePage.split(page);

        // Then
        assertPosts(page, posts, expected);
    }

    @ParameterizedTest
    @MethodSource("dresses")
    void theRealArchiveBecomesItsSevenPosts(Dress dress) throws IOException {
        // Given
        assumeThat(SEED).exists();
        assumeThat(dress).isNotEqualTo(Dress.WRAPPED);
        String page = dress.apply(Files.readString(SEED.resolve("press-archive.txt")));
        JsonNode expected = JSON.readTree(Files.readString(SEED.resolve("gold.json")));

        // When
        List<ArchivePost> posts = ArchivePage.split(page);

        // Then
        assertPosts(page, posts, expected);
        assertThat(posts)
                .allSatisfy(post -> {
                    assertThat(post.note()).isNotNull();
                    assertThat(post.authors().getFirst()).isEqualTo("Raffaello Pantucci");
                    assertThat(post.body())
                            .doesNotContain("Getty Images", "(EPA)", "(AP)", "Advertisements");
                });
    }

    @Test
    void theProjectsSampleBecomesItsPosts() throws IOException {
        // Given
        String page = Files.readString(SAMPLES.resolve("press-archive-sample.txt"));
        JsonNode expected =
                JSON.readTree(
                        Files.readString(SAMPLES.resolve("expected/press-archive-sample.json")));

        // When
        List<ArchivePost> posts = ArchivePage.split(page);

        // Then
        assertPosts(page, posts, expected);
    }

    @Test
    void oneArticleAloneIsOnePost() {
        // Given
        String article =
                """
                The last lighthouse keeper

                The lamp has been electric since 1974, and the keeper has been a sensor since 1998.

                What is left is the house, and the question of who should pay for its roof.

                The harbour board thinks that the tourists should. The tourists have not been asked.
                """;

        // When
        List<ArchivePost> posts = ArchivePage.split(article);

        // Then
        assertThat(posts)
                .singleElement()
                .satisfies(post -> {
                    assertThat(post.title()).isEqualTo("The last lighthouse keeper");
                    assertThat(post.note()).isNull();
                    assertThat(post.body())
                            .startsWith("The lamp has been")
                            .endsWith("have not been asked.");
                });
    }

    @Test
    void captionsAndFurnitureAreNoPartOfTheArticleAndDatelinesAre() throws IOException {
        // When
        List<ArchivePost> posts = ArchivePage.split(resource("writers-and-print-lines.txt"));
        List<ArchivePost> captioned = ArchivePage.split(resource("captions-and-quotes.txt"));

        // Then
        assertThat(posts.getFirst().body())
                .contains("\n\nMARCH 3, 2021\n\n")
                .doesNotContain("by: Tobias");
        assertThat(posts.get(1).body()).contains("PUBLISHED : Friday, 12 February, 2021, 8:00am");
        assertThat(captioned.getFirst().body()).doesNotContain("Getty", "tanker", "Advertisement");
    }

    static Stream<Dress> dresses() {
        return Stream.of(Dress.values());
    }

    private static void assertPosts(String page, List<ArchivePost> posts, JsonNode expected) {
        assertThat(posts)
                .extracting(ArchivePost::title)
                .map(ArchivePageTest::plain)
                .containsExactlyElementsOf(
                        expected.valueStream().map(e -> plain(e.get("title").asString())).toList());
        for (int i = 0; i < posts.size(); i++) {
            assertPost(page, posts.get(i), expected.get(i));
        }
    }

    private static void assertPost(String page, ArchivePost post, JsonNode expected) {
        String whole = plain(page.substring(post.span().start(), post.span().end()));
        assertThat(whole).startsWith(plain(expected.get("startsWith").asString()));
        assertThat(whole).endsWith(plain(expected.get("endsWith").asString()));
        if (expected.has("authors")) {
            assertThat(post.authors())
                    .containsExactlyElementsOf(
                            expected.get("authors").valueStream().map(JsonNode::asString).toList());
        }
        if (expected.has("noteParagraphs")) {
            assertThat(Objects.requireNonNull(post.note()).split("\n\n"))
                    .hasSize(expected.get("noteParagraphs").asInt());
        }
        if (expected.has("noteStartsWith")) {
            assertThat(post.note()).startsWith(expected.get("noteStartsWith").asString());
        }
        if (expected.has("postedAt")) {
            assertThat(post.postedAt()).isEqualTo(expected.get("postedAt").asString());
        }
        if (expected.has("postscript")) {
            assertThat(post.postscript()).startsWith(expected.get("postscript").asString());
        }
    }

    private static String plain(@Nullable String text) {
        return text == null
                ? ""
                : text.replaceAll("[‘’]", "'")
                        .replaceAll("[“”]", "\"")
                        .replaceAll("[\\s\u00A0]+", " ")
                        .strip();
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = ArchivePageTest.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
