package dev.commentary.ingest.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.ingest.operator.SourceList.StateLink;
import dev.commentary.ingest.source.SourceStatus;
import dev.commentary.ingest.source.SourceView;
import dev.commentary.ingest.source.Volume;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceListTest {

    private static final List<SourceView> MIXED =
            List.of(
                    SampleSource.of(SourceStatus.PAUSED, "Paused"),
                    SampleSource.of(SourceStatus.HEALTHY, "Healthy"),
                    SampleSource.of(SourceStatus.SILENT, "Silent"),
                    SampleSource.of(SourceStatus.FAILING, "Failing"),
                    SampleSource.of(SourceStatus.HEALTHY, "Healthy too"));

    @Test
    void whatIsInTroubleComesFirst() {
        assertThat(SourceList.of(MIXED, SourceFilter.ALL).rows())
                .extracting(SourceRow::name)
                .containsExactly("Failing", "Silent", "Healthy", "Healthy too", "Paused");
    }

    @Test
    void statesAreCountedAndLeadToTheirSources() {
        assertThat(SourceList.of(MIXED, SourceFilter.of("silent", "", "")).states())
                .containsExactly(
                        new StateLink("", "All", 5, "/operator/sources", false),
                        new StateLink(
                                "failing", "Failing", 1, "/operator/sources?state=failing", false),
                        new StateLink(
                                "silent", "Silent", 1, "/operator/sources?state=silent", true),
                        new StateLink(
                                "healthy", "Healthy", 2, "/operator/sources?state=healthy", false),
                        new StateLink(
                                "paused", "Paused", 1, "/operator/sources?state=paused", false));
    }

    @Test
    void aTextIsLookedForInNameAddressAndOutlet() {
        assertThat(matching("HEALTHY T")).isEqualTo(1);
        assertThat(matching("site.example/Silent")).isEqualTo(1);
        assertThat(matching("courier")).isEqualTo(5);
        assertThat(matching("nowhere")).isZero();
    }

    @Test
    void manySourcesComeInPagesAndAPageTooFarIsTheLast() {
        // Given
        List<SourceView> many =
                IntStream.range(0, 120)
                        .mapToObj(i -> SampleSource.of(SourceStatus.HEALTHY, "Source " + i))
                        .toList();

        // When
        SourceList second = SourceList.of(many, SourceFilter.of("", "source", "2"));
        SourceList last = SourceList.of(many, SourceFilter.of("", "", "900"));

        // Then
        assertThat(second.rows()).hasSize(50);
        assertThat(second.previous()).isEqualTo("/operator/sources?q=source");
        assertThat(second.next()).isEqualTo("/operator/sources?q=source&page=3");
        assertThat(last.rows()).hasSize(20);
        assertThat(last.next()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"nonsense, 0", "FAILING, -1", "'', 1 OR 1", "'', 99999999999"})
    void whatMakesNoSenseInAnAddressIsPassedOver(String state, String page) {
        assertThat(SourceFilter.of(state, " ", page)).isEqualTo(SourceFilter.ALL);
    }

    @Test
    void aTextKeepsItsMeaningInAnAddress() {
        assertThat(SourceFilter.of("", "a&state=x #\"", "").query())
                .isEqualTo("?q=a%26state%3Dx+%23%22");
    }

    @Test
    void troubleIsToldWithItsBeginning() {
        // Given
        Instant since = SampleSource.NOW.minus(Duration.ofDays(2));

        // When
        SourceRow row = SourceRow.of(SampleSource.failing("Tides", since));

        // Then
        assertThat(row.trouble()).isEqualTo("What is to be known.");
        assertThat(row.since()).isEqualTo(since);
        assertThat(row.push()).isEqualTo("by https://hub.example/");
        assertThat(SourceRow.of(SampleSource.of(SourceStatus.HEALTHY, "Tides")).trouble())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "7, 10.4, 12, '12 posts in the last week, usually 10.4'",
        "1, 3.0, 1, '1 post in the last day, usually 3'",
        ", , , 2 posts in the last week"
    })
    void volumeIsToldInWords(
            @Nullable Integer days,
            @Nullable Double usual,
            @Nullable Integer actual,
            String expected) {
        // Given
        @Nullable Volume volume =
                days == null || usual == null || actual == null
                        ? null
                        : new Volume(Duration.ofDays(days), usual, actual);

        // When, then
        assertThat(SourceRow.of(SampleSource.withVolume(volume)).volume()).isEqualTo(expected);
    }

    private static int matching(String text) {
        return SourceList.of(MIXED, SourceFilter.of("", text, "")).matching();
    }
}
