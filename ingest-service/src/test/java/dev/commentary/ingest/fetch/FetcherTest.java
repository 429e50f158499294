package dev.commentary.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.plumbing.outbound.OutboundAddresses;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {

    private static final Fetched TOO_LARGE =
            new Fetched.Failed(
                    "the document is larger than 10000 bytes, the limit of"
                            + " commentary.ingest.sources.fetch-size");

    private static final int MOST_BYTES = 10_000;
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    private final Site site;
    private final Fetcher fetcher = fetcher(true);

    FetcherTest() throws IOException {
        this.site = new Site();
    }

    @AfterEach
    void close() throws IOException {
        fetcher.close();
        site.close();
    }

    @Test
    void aDocumentComesWithWhatTheServerSaysOfIt() {
        // Given
        site.set(
                "/a",
                200,
                "text",
                "ETag",
                "\"1\"",
                "Last-Modified",
                "Thu, 01 Jan 2026 00:00:00 GMT",
                "Content-Type",
                "text/plain",
                "Cache-Control",
                "public, max-age=600");

        // When
        Fetched fetched = fetch("/a", Validators.NONE);

        // Then
        assertThat(fetched)
                .isInstanceOfSatisfying(
                        Fetched.Document.class,
                        document -> {
                            assertThat(document.bytes()).asString().isEqualTo("text");
                            assertThat(document.contentType()).isEqualTo("text/plain");
                            assertThat(document.moved()).isNull();
                            assertThat(document.freshFor()).isEqualTo(Duration.ofMinutes(10));
                            assertThat(document.validators())
                                    .isEqualTo(
                                            new Validators(
                                                    "\"1\"", "Thu, 01 Jan 2026 00:00:00 GMT"));
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "300|3|Listed[total=300, pages=3]",
                "-1|3|null",
                "9999999999|1|null",
                "many|3|null"
            })
    void howLongAListIsCountsOnlyInNumbers(String total, String pages, @Nullable String listed) {
        // Given
        site.set("/a", 200, "[]", "X-WP-Total", total, "X-WP-TotalPages", pages);

        // When
        Fetched.Document document = (Fetched.Document) fetch("/a", Validators.NONE);

        // Then
        assertThat(document.listed() == null ? null : document.listed().toString())
                .isEqualTo(listed);
    }

    @Test
    void validatorsGoBackAsTheyCame() {
        // Given
        site.set("/a", 304, "");

        // When
        Fetched fetched = fetch("/a", new Validators("W/\"1\"", "yesterday"));

        // Then
        assertThat(fetched).isEqualTo(new Fetched.NotModified(null, Duration.ZERO));
        assertThat(site.requests().getFirst().headers())
                .extractingByKeys("If-none-match", "If-modified-since")
                .hasToString("[[W/\"1\"], [yesterday]]");
    }

    @ParameterizedTest
    @CsvSource({"301,true", "308,true", "302,false", "303,false", "307,false"})
    void onlyAPermanentRedirectMovesAnAddress(int status, boolean moves) {
        // Given
        site.set("/a", status, "", "Location", "/b");
        site.set("/b", 200, "text");

        // When
        Fetched fetched = fetch("/a", Validators.NONE);

        // Then
        assertThat(fetched)
                .isInstanceOfSatisfying(
                        Fetched.Document.class,
                        document -> {
                            assertThat(document.from()).isEqualTo(site.at("/b"));
                            assertThat(document.moved()).isEqualTo(moves ? site.at("/b") : null);
                        });
    }

    @Test
    void anAddressWithOtherLettersIsAskedForInUtf8() {
        // Given
        site.set("/ärger", 200, "text");

        // Then
        assertThat(fetch("/ärger?von=Möwe", Validators.NONE)).isInstanceOf(Fetched.Document.class);
    }

    @Test
    void redirectsInACircleEnd() {
        // Given
        site.set("/a", 302, "", "Location", "/a");

        // Then
        assertThat(fetch("/a", Validators.NONE))
                .isEqualTo(new Fetched.Failed("more than 3 redirects"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/", "http://169.254.169.254/latest", "http://[fd00::1]/",
                "http://192.168.1.1:80/", "file:///etc/passwd", "http://2130706433:1/"
            })
    void aRedirectIntoAPrivateNetworkIsNotFollowed(String target) throws IOException {
        // Given
        site.set("/a", 302, "", "Location", target);

        // Then
        assertThat(fetch("/a", Validators.NONE)).isInstanceOf(Fetched.Failed.class);
        assertThat(site.requests()).hasSize(1);
    }

    @Test
    void thisMachineIsAskedOnlyWhereThatIsAllowed() throws IOException {
        // Given
        site.set("/a", 200, "text");
        int port = site.at("/").getPort();

        // When
        Fetched literal;
        Fetched named;
        try (Fetcher strict = fetcher(false)) {
            literal = strict.fetch(site.at("/a"), Validators.NONE);
            named = strict.fetch(URI.create("http://localhost:" + port + "/a"), Validators.NONE);
        }

        // Then
        assertThat(literal).isInstanceOf(Fetched.Failed.class);
        assertThat(named)
                .isInstanceOfSatisfying(
                        Fetched.Failed.class,
                        failed -> assertThat(failed.reason()).contains("private network"));
        assertThat(site.requests()).isEmpty();
    }

    @Test
    void aZipBombIsCutOff() {
        // Given
        site.set(
                "/a",
                exchange -> {
                    exchange.getResponseHeaders().add("Content-Encoding", "gzip");
                    Site.answer(exchange, 200, gzipped(new byte[50 << 20]));
                });

        // Then
        assertThat(fetch("/a", Validators.NONE)).isEqualTo(TOO_LARGE);
    }

    @Test
    void aFileThatIsKeptPackedIsUnpackedWithinTheSameLimit() {
        // Given
        site.set(
                "/small.xml.gz",
                exchange ->
                        Site.answer(
                                exchange, 200, gzipped("text".getBytes(StandardCharsets.UTF_8))));
        site.set(
                "/bomb.xml.gz",
                exchange -> Site.answer(exchange, 200, gzipped(new byte[50 << 20])));

        // Then
        assertThat(fetch("/small.xml.gz", Validators.NONE))
                .isInstanceOfSatisfying(
                        Fetched.Document.class,
                        document -> assertThat(document.bytes()).asString().isEqualTo("text"));
        assertThat(fetch("/bomb.xml.gz", Validators.NONE)).isEqualTo(TOO_LARGE);
    }

    @Test
    void aCompressedDocumentIsUndone() {
        // Given
        site.set(
                "/a",
                exchange -> {
                    exchange.getResponseHeaders().add("Content-Encoding", "gzip");
                    Site.answer(exchange, 200, gzipped("text".getBytes(StandardCharsets.UTF_8)));
                });

        // Then
        assertThat(fetch("/a", Validators.NONE))
                .isInstanceOfSatisfying(
                        Fetched.Document.class,
                        document -> assertThat(document.bytes()).asString().isEqualTo("text"));
    }

    @Test
    void anEndlessDocumentIsCutOff() {
        // Given
        site.set(
                "/a",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    try (OutputStream body = exchange.getResponseBody()) {
                        for (int i = 0; i < 1_000; i++) {
                            body.write(new byte[1_000]);
                        }
                    }
                });

        // Then
        assertThat(fetch("/a", Validators.NONE)).isEqualTo(TOO_LARGE);
    }

    @Test
    void aServerThatDripsIsLeftAtTheDeadline() {
        // Given
        CountDownLatch left = new CountDownLatch(1);
        site.set(
                "/a",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    try (OutputStream body = exchange.getResponseBody()) {
                        while (!drip(left)) {
                            body.write('.');
                            body.flush();
                        }
                    }
                });

        // When
        Fetched fetched = fetch("/a", Validators.NONE);
        left.countDown();

        // Then
        assertThat(fetched).isEqualTo(new Fetched.Failed("no whole answer within 2 s"));
    }

    @ParameterizedTest
    @CsvSource({
        "120,PT2M",
        "'Thu, 01 Jan 2026 00:05:00 GMT',PT5M",
        "'Wed, 31 Dec 2025 00:00:00 GMT',PT0S",
        "99999999,PT24H",
        "soon,PT0S",
        "-1,PT0S"
    })
    void aServerMaySayWhenItWantsToBeAskedAgain(String retryAfter, Duration expected) {
        // Given
        site.set("/a", 503, "", "Retry-After", retryAfter);

        // Then
        assertThat(fetch("/a", Validators.NONE))
                .isEqualTo(
                        new Fetched.Declined(
                                503, "the server answered 503 (trouble on its side)", expected));
    }

    @Test
    void whatIsGoneIsTold() {
        // Given
        site.set("/a", 410, "");

        // Then
        assertThat(fetch("/a", Validators.NONE)).isEqualTo(new Fetched.Gone());
    }

    @Test
    void ofLargeDocumentsOnlyTwoAreInMemoryAndSmallOnesGoOn() throws Exception {
        // Given
        site.set("/large", 200, "x".repeat(1 << 20));
        site.set("/small", 200, "x");
        FetchLimits limits =
                new FetchLimits(Duration.ofSeconds(5), Duration.ofMinutes(1), 2 << 20, 3);
        CompletableFuture<Fetched> third;
        Fetched small;
        boolean waited;
        try (Fetcher roomy = new Fetcher(new OutboundAddresses(true), limits, CLOCK);
                Room first = roomy.room()) {
            roomy.fetch(site.at("/large"), Validators.NONE, first);

            // When
            try (Room second = roomy.room()) {
                roomy.fetch(site.at("/large"), Validators.NONE, second);
                third =
                        CompletableFuture.supplyAsync(
                                () -> roomy.fetch(site.at("/large"), Validators.NONE));
                small = roomy.fetch(site.at("/small"), Validators.NONE);
                waited = !third.isDone();
            }

            // Then
            assertThat(small).isInstanceOf(Fetched.Document.class);
            assertThat(waited).isTrue();
            assertThat(third.get(1, TimeUnit.MINUTES)).isInstanceOf(Fetched.Document.class);
        }
    }

    private Fetched fetch(String path, Validators known) {
        return fetcher.fetch(site.at(path), known);
    }

    private static boolean drip(CountDownLatch left) throws IOException {
        try {
            return left.await(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static Fetcher fetcher(boolean local) {
        return new Fetcher(
                new OutboundAddresses(local),
                new FetchLimits(Duration.ofSeconds(1), Duration.ofSeconds(2), MOST_BYTES, 3),
                CLOCK);
    }

    private static byte[] gzipped(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }
}
