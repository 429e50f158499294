package dev.commentary.enrich.sample;

import dev.commentary.contract.Lane;
import dev.commentary.contract.ReceivedPost;
import dev.commentary.contract.SaidDate;
import java.time.Instant;
import java.util.ArrayList;
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
        List<SaidDate> dates,
        @Nullable String language) {

    public static final Instant RECEIVED_AT = Instant.parse("2026-11-01T12:00:00Z");

    public static SamplePost withBody(String body) {
        return new SamplePost(null, null, null, body, null, null, null, List.of(), null);
    }

    public SamplePost url(String given) {
        return new SamplePost(
                given, note, title, body, postscript, publishedAt, publishedBasis, dates, language);
    }

    public SamplePost note(String given) {
        return new SamplePost(
                url, given, title, body, postscript, publishedAt, publishedBasis, dates, language);
    }

    public SamplePost title(String given) {
        return new SamplePost(
                url, note, given, body, postscript, publishedAt, publishedBasis, dates, language);
    }

    public SamplePost postscript(String given) {
        return new SamplePost(
                url, note, title, body, given, publishedAt, publishedBasis, dates, language);
    }

    public SamplePost publishedAt(String given) {
        return new SamplePost(
                url, note, title, body, postscript, given, publishedBasis, dates, language);
    }

    public SamplePost publishedBasis(String given) {
        return new SamplePost(
                url, note, title, body, postscript, publishedAt, given, dates, language);
    }

    /** What the page says besides; its first declared date is the post's. */
    public SamplePost said(String text, String place) {
        List<SaidDate> all = new ArrayList<>(dates);
        all.add(new SaidDate(text, place));
        return new SamplePost(
                url, note, title, body, postscript, all.getFirst().text(), "html", all, language);
    }

    /** The same, where the page declares no date in a place made for it. */
    public SamplePost undeclared() {
        return new SamplePost(url, note, title, body, postscript, null, null, dates, language);
    }

    public SamplePost language(String given) {
        return new SamplePost(
                url, note, title, body, postscript, publishedAt, publishedBasis, dates, given);
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
                dates,
                null,
                language,
                Map.of(),
                RECEIVED_AT);
    }
}
