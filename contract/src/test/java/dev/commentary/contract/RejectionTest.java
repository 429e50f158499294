package dev.commentary.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RejectionTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void aRejectionTravelsInHeaders() {
        assertThat(rejection("field body is missing").headers())
                .isEqualTo(
                        Map.of(
                                "rejected_stage", "enrich",
                                "rejected_reason", "malformed",
                                "rejected_detail", "field body is missing",
                                "rejected_topic", "commentary.received",
                                "rejected_partition", "3",
                                "rejected_offset", "42",
                                "rejected_at", "2026-11-23T12:00:00Z"));
    }

    @Test
    void aLongDetailIsCut() {
        assertThat(rejection("x".repeat(1_000)).headers().get("rejected_detail")).hasSize(1_000);
        assertThat(rejection("x".repeat(1_001)).headers().get("rejected_detail")).hasSize(1_000);
    }

    @Test
    void aCutNeverHalvesACharacter() {
        assertThat(rejection("x".repeat(999) + "😀").headers().get("rejected_detail"))
                .isEqualTo("x".repeat(999));
    }

    @ParameterizedTest
    @CsvSource({
        "MALFORMED, malformed",
        "UNKNOWN_TYPE, unknown-type",
        "UNKNOWN_VERSION, unknown-version",
        "NOT_ENRICHABLE, not-enrichable",
        "REFUSED_BY_INDEX, refused-by-index",
    })
    void reasonsHaveStableNames(Reason reason, String value) {
        assertThat(reason.value()).isEqualTo(value);
    }

    private static Rejection rejection(String detail) {
        return new Rejection(
                "enrich", Reason.MALFORMED, detail, "commentary.received", 3, 42L, NOON);
    }
}
