package dev.commentary.ingest.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.contract.Lane;
import dev.commentary.contract.PostId;
import dev.commentary.contract.ReceivedPost;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptanceTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00.123456789Z");
    private static final long NOW_MICROS = 1_795_428_000_123_456L;

    private final KnownPosts known = new KnownPosts(1_000);
    private final Acceptance acceptance =
            new Acceptance(known, new Limits(50, 40, 30, 60, 2), Clock.fixed(NOW, ZoneOffset.UTC));
    private final PostJson json = new PostJson();

    @Test
    void aPostGetsItsIdentityAndTheTimeAsItsRevision() {
        // When
        Decision.Accepted accepted =
                accepted("{\"url\":\"https://example.org/a\",\"body\":\"Text\"}");

        // Then
        ReceivedPost post = (ReceivedPost) accepted.event();
        assertThat(post.id()).isEqualTo(PostId.of(null, null, "https://example.org/a", "Text"));
        assertThat(post.revision()).isEqualTo(NOW_MICROS);
        assertThat(post.receivedAt()).isEqualTo(Instant.parse("2026-11-23T10:00:00.123456Z"));
        assertThat(post.lane()).isEqualTo(Lane.LIVE);
    }

    @Test
    void revisionsOfOnePostGrowEvenIfTheClockDoesNot() {
        // Given
        Decision.Accepted first = accepted("{\"externalId\":\"e\",\"body\":\"One\"}");

        // When
        Decision.Accepted second = accepted("{\"externalId\":\"e\",\"body\":\"Two\"}");

        // Then
        assertThat(second.event().id()).isEqualTo(first.event().id());
        assertThat(second.event().revision()).isEqualTo(first.event().revision() + 1_000);
    }

    @Test
    void theSameContentIsUnchangedOnceItIsPublishedAndNotBefore() {
        // Given
        String post = "{\"externalId\":\"e\",\"body\":\"One\"}";
        accepted(post);
        Decision.Accepted again = accepted(post);
        known.published(again.event().id(), again.event().revision(), again.fingerprint());

        // When
        Decision third = decided(post);

        // Then
        assertThat(third)
                .isEqualTo(
                        new Decision.Unchanged(again.event().id(), again.event().revision(), null));
    }

    @Test
    void contentThatComesBackAfterAnotherIsNew() {
        // Given
        Decision.Accepted one = accepted("{\"externalId\":\"e\",\"body\":\"One\"}");
        known.published(one.event().id(), one.event().revision(), one.fingerprint());
        accepted("{\"externalId\":\"e\",\"body\":\"Two\"}");

        // When
        Decision again = decided("{\"externalId\":\"e\",\"body\":\"One\"}");

        // Then
        assertThat(again).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void aWithdrawnPostMayComeBackWithALaterRevision() {
        // Given
        String post = "{\"externalId\":\"e\",\"body\":\"One\"}";
        Decision.Accepted one = accepted(post);
        known.published(one.event().id(), one.event().revision(), one.fingerprint());

        // When
        Decision.Accepted gone = acceptance.withdraw(one.event().id());
        known.withdrawn(gone.event().id(), gone.event().revision());
        Decision.Accepted back = accepted(post);

        // Then
        assertThat(List.of(one, gone, back))
                .extracting(accepted -> accepted.event().revision())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"title\":\"t\"} | body",
                "{\"body\":\" \\n \"} | body",
                "{\"body\":\"b\",\"url\":\"ftp://example.org/\"} | url",
                "{\"body\":\"b\",\"url\":\"/relative\"} | url",
                "{\"body\":\"b\",\"url\":\"javascript:alert(1)\"} | url",
                "{\"body\":\"b\",\"title\":\"one\\ntwo\"} | title",
                "{\"body\":\"b\",\"externalId\":\"one\\r\\ntwo\"} | externalId",
                "{\"body\":\"b\",\"language\":\"not a tag\"} | language",
                "{\"body\":\"b\",\"lane\":\"fast\"} | lane",
                "{\"body\":\"b\",\"authors\":[\"a\",null]} | authors",
                "{\"body\":\"b\",\"authors\":[\"a\",\"b\",\"c\"]} | authors",
                "{\"body\":\"b\",\"authors\":\"a\"} | authors",
                "{\"body\":\"b\",\"title\":5} | title",
                "{\"body\":\"b\",\"colour\":\"red\"} | colour",
                "{\"body\":\"b\"} {} | body",
                "{\"body\":[[[[[[[[[[1]]]]]]]]]]} | body",
                "null | body",
                "[] | body",
                "{\"body\": | body",
            })
    void whatIsWrongIsRefusedByTheNameOfItsField(String post, String field) {
        assertThat(refused(post).faults()).extracting(Fault::field).contains(field);
        assertThat(refused(post).tooLarge()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"body,51", "note,41", "title,31", "url,70"})
    void whatIsTooLongIsRefusedAsTooLarge(String field, int length) {
        // Given
        String value = (field.equals("url") ? "https://example.org/" : "") + "x".repeat(length);
        String post =
                "{\"%s\":\"%s\"%s}"
                        .formatted(field, value, field.equals("body") ? "" : ",\"body\":\"b\"");

        // When
        Refused refused = refused(post);

        // Then
        assertThat(refused.tooLarge()).isTrue();
        assertThat(refused.faults()).extracting(Fault::field).containsExactly(field);
    }

    @Test
    void controlCharactersAndHalvesOfSurrogatePairsAreTakenOut() {
        // When
        Decision.Accepted accepted =
                accepted(
                        "{\"title\":\"A\\u0000 title\\u0007\",\"body\":\"One\\r\\n\\r\\n\\r\\n\\ud800 two\\u0000\"}");

        // Then
        ReceivedPost post = (ReceivedPost) accepted.event();
        assertThat(post.title()).isEqualTo("A title");
        assertThat(post.body()).isEqualTo("One\n\n\uFFFD two");
    }

    @Test
    void whatTheCallerSaysGoesBeforeWhatThePageDeclares() {
        // When
        Decision.Accepted accepted =
                accepted(
                        "{\"title\":\"Mine\",\"html\":\"<html lang=de><title>Theirs</title>"
                                + "<meta property=og:site_name content=Paper><p>Text.</p></html>\"}");

        // Then
        ReceivedPost post = (ReceivedPost) accepted.event();
        assertThat(post.title()).isEqualTo("Mine");
        assertThat(post.siteName()).isEqualTo("Paper");
        assertThat(post.language()).isEqualTo("de");
        assertThat(post.body()).isEqualTo("Text.");
    }

    private Decision.Accepted accepted(String post) {
        return (Decision.Accepted) decided(post);
    }

    private Decision decided(String post) {
        Parsed.Post parsed = (Parsed.Post) parsed(post);
        return acceptance.decide((Checked.Sound) acceptance.check(parsed.draft()), Lane.LIVE);
    }

    private Refused refused(String post) {
        return switch (parsed(post)) {
            case Refused refused -> refused;
            case Parsed.Post(Draft draft, var lane) -> (Refused) acceptance.check(draft);
        };
    }

    private Parsed parsed(String post) {
        byte[] bytes = post.getBytes(StandardCharsets.UTF_8);
        return json.read(bytes, 0, bytes.length);
    }
}
