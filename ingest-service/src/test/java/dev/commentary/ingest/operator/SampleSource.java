package dev.commentary.ingest.operator;

import dev.commentary.ingest.source.FullText;
import dev.commentary.ingest.source.PushView;
import dev.commentary.ingest.source.SourceKind;
import dev.commentary.ingest.source.SourceState;
import dev.commentary.ingest.source.SourceStatus;
import dev.commentary.ingest.source.SourceView;
import dev.commentary.ingest.source.Volume;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sources of which a test names only what matters to it. */
final class SampleSource {

    static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    private SampleSource() {}

    static SourceView of(SourceStatus status, String label) {
        return of(status, label, null, null);
    }

    static SourceView failing(String label, Instant since) {
        return of(
                SourceStatus.FAILING,
                label,
                new SourceState.Failure(3, since, "the server answers 503"),
                null);
    }

    static SourceView withVolume(@Nullable Volume volume) {
        return of(SourceStatus.HEALTHY, "Tides", null, volume);
    }

    private static SourceView of(
            SourceStatus status,
            String label,
            SourceState.@Nullable Failure failure,
            @Nullable Volume volume) {
        return new SourceView(
                "id-" + label,
                SourceKind.FEED,
                "https://site.example/" + label,
                label,
                "Harbour Courier",
                FullText.IF_SHORT,
                status,
                status.needsAttention(),
                "What is to be known.",
                NOW,
                NOW,
                null,
                NOW,
                Duration.ofMinutes(15),
                null,
                7,
                2,
                volume,
                failure,
                List.of(),
                null,
                new PushView("https://hub.example/", "confirmed", NOW, NOW, null),
                NOW);
    }
}
