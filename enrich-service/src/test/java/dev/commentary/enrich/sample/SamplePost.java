package dev.commentary.enrich.sample;

import dev.commentary.contract.Lane;
import dev.commentary.contract.ReceivedPost;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A post of which a test names only what matters to it. Received on 1 November 2026. */
public record SamplePost(
        @Nullable String url,
        @Nullable String note,
        @Nullable String title,
        String body,
        @Nullable String postscript,
        @Nullable String publishedAt,
        @Nullable String publishedBasis,
        @Nullable String language) {

    public static final Instant RECEIVED_AT = Instant.parse("2026-11-01T12:00:00Z");

    public static SamplePost withBody(String body) {
        return new SamplePost(null, null, null, body, null, null, null, null);
    }

    public SamplePost url(String given) {
        return new SamplePost(
                given, note, title, body, postscript, publishedAt, publishedBasis, language);
    }

    public SamplePost note(String given) {
        return new SamplePost(
                url, given, title, body, postscript, publishedAt, publishedBasis, language);
    }

    public SamplePost title(String given) {
        return new SamplePost(
                url, note, given, body, postscript, publishedAt, publishedBasis, language);
    }

    public SamplePost postscript(String given) {
        return new SamplePost(url, note, title, body, given, publishedAt, publishedBasis, language);
    }

    public SamplePost publishedAt(String given) {
        return new SamplePost(url, note, title, body, postscript, given, publishedBasis, language);
    }

    public SamplePost publishedBasis(String given) {
        return new SamplePost(url, note, title, body, postscript, publishedAt, given, language);
    }

    public SamplePost language(String given) {
        return new SamplePost(
                url, note, title, body, postscript, publishedAt, publishedBasis, given);
    }

    public ReceivedPost received() {
        return new ReceivedPost(
                "sample",
                1L,
                Lane.LIVE,
                null,
                null,
                url,
                note,
                title,
                body,
                postscript,
                List.of(),
                null,
                null,
                publishedAt,
                publishedBasis,
                null,
                language,
                Map.of(),
                RECEIVED_AT);
    }
}
