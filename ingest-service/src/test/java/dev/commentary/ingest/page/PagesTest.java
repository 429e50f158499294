package dev.commentary.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.ingest.fetch.FetchLimits;
import dev.commentary.ingest.fetch.Fetcher;
import dev.commentary.ingest.fetch.Site;
import dev.commentary.plumbing.outbound.OutboundAddresses;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages and the robots.txt of their hosts, see RFC 9309. */
class PagesTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final int MOST_BYTES = 600 * 1_024;
    private static final int MOST_OF_ROBOTS = 500 * 1_024;

    private final AtomicReference<Clock> time =
            new AtomicReference<>(Clock.fixed(NOON, ZoneOffset.UTC));
    private final Fetcher fetcher =
            new Fetcher(
                    new OutboundAddresses(true),
                    new FetchLimits(Duration.ofSeconds(5), Duration.ofSeconds(10), MOST_BYTES, 5),
                    Clock.systemUTC());
    private final Pages pages = new Pages(fetcher, new Passing());
    private final Site site;
    private final Site other;

    PagesTest() throws IOException {
        site = new Site();
        other = new Site();
    }

    @BeforeEach
    void write() {
        page(site, "/a");
        page(other, "/a");
    }

    @AfterEach
    void close() throws IOException {
        site.close();
        other.close();
        fetcher.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 451})
    void aHostWithoutRulesAllowsAll(int status) {
        // Given
        site.set("/robots.txt", status, "User-agent: *\nDisallow: /");

        // Then
        assertThat(read("/a")).isInstanceOf(PageResult.Read.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503, 999})
    void aHostThatCannotTellItsRulesAllowsNothingForTheMoment(int status) {
        // Given
        site.set("/robots.txt", status, "");

        // When
        PageResult atOnce = read("/a");
        site.set("/robots.txt", 404, "");
        PageResult soon = read("/a");
        pass(Duration.ofMinutes(6));
        PageResult later = read("/a");

        // Then
        assertThat(atOnce)
                .isEqualTo(soon)
                .isInstanceOfSatisfying(
                        PageResult.Unreachable.class,
                        trouble -> {
                            assertThat(trouble.isTry()).isFalse();
                            assertThat(trouble.reason()).contains("robots.txt", "" + status);
                        });
        assertThat(later).isInstanceOf(PageResult.Read.class);
        assertThat(asked(site, "/a")).isEqualTo(1);
    }

    @Test
    void aHostIsNotAskedForItsRulesBeforeItWantsToBe() {
        // Given
        site.set("/robots.txt", 503, "", "Retry-After", "3600");
        read("/a");

        // When
        pass(Duration.ofMinutes(30));
        read("/a");
        long within = asked(site, "/robots.txt");
        pass(Duration.ofMinutes(31));
        read("/a");

        // Then
        assertThat(within).isEqualTo(1);
        assertThat(asked(site, "/robots.txt")).isEqualTo(2);
    }

    @Test
    void whyTheRulesCannotBeHadIsTold() {
        assertThat(pages.read(URI.create("http://10.0.0.1/a")))
                .isInstanceOfSatisfying(
                        PageResult.Unreachable.class,
                        trouble ->
                                assertThat(trouble.reason())
                                        .contains("robots.txt", "10.0.0.1", "private network"));
    }

    @Test
    void rulesThatLeadIntoAPrivateNetworkAreNotFetchedThere() {
        // Given
        site.set("/robots.txt", 302, "", "Location", "http://192.168.1.1/robots.txt");

        // Then
        assertThat(read("/a"))
                .isInstanceOfSatisfying(
                        PageResult.Unreachable.class,
                        trouble -> assertThat(trouble.reason()).contains("192.168.1.1", "private"));
        assertThat(asked(site, "/a")).isZero();
    }

    @Test
    void aPageThatLeadsIntoAPrivateNetworkIsNotFetchedThere() {
        // Given
        site.set("/a", 302, "", "Location", "http://192.168.1.1/a");

        // Then
        assertThat(read("/a"))
                .isInstanceOfSatisfying(
                        PageResult.Unreachable.class,
                        trouble -> assertThat(trouble.reason()).contains("192.168.1.1", "private"));
    }

    @Test
    void rulesElsewhereAreThoseOfTheHostThatLeadsThere() {
        // Given
        site.set("/robots.txt", 301, "", "Location", other.at("/rules").toString());
        other.set("/rules", 200, "User-agent: *\nDisallow: /a");

        // Then
        assertThat(read("/a")).isInstanceOf(PageResult.Refused.class);
        assertThat(pages.read(other.at("/a"))).isInstanceOf(PageResult.Read.class);
    }

    @Test
    void fiveRedirectsAreFollowedToTheRules() {
        // Given
        site.set("/robots.txt", 302, "", "Location", "/1");
        for (int hop = 1; hop < 5; hop++) {
            site.set("/" + hop, 302, "", "Location", "/" + (hop + 1));
        }
        site.set("/5", 200, "User-agent: *\nDisallow: /a");

        // Then
        assertThat(read("/a")).isInstanceOf(PageResult.Refused.class);
    }

    @Test
    void aPageIsNotTakenFromWhereTheRulesForbidIt() {
        // Given
        site.set("/moved", 302, "", "Location", other.at("/a").toString());
        other.set("/robots.txt", 200, "User-agent: *\nDisallow: /");

        // Then
        assertThat(read("/moved")).isInstanceOf(PageResult.Refused.class);
    }

    @Test
    void aPageThatMovedToAHostInTroubleIsTriedAgain() {
        // Given
        site.set("/moved", 302, "", "Location", other.at("/a").toString());
        other.set("/robots.txt", 503, "");

        // Then
        assertThat(read("/moved"))
                .isInstanceOfSatisfying(
                        PageResult.Unreachable.class,
                        trouble -> {
                            assertThat(trouble.isTry()).isTrue();
                            assertThat(trouble.reason()).contains("robots.txt");
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "User-agent: *;Disallow: /a                                    |false",
                "User-agent: *;Disallow: /;Allow: /a                           |true",
                "User-agent: *;Disallow:                                       |true",
                "User-agent: *;Disallow: /*.pdf$                               |true",
                "User-agent: *;Disallow: /;;User-agent: CommentaryMonitor;Allow: /|true",
                "User-agent: other;User-agent: commentarymonitor/2;Disallow: / |false",
                "User-agent: commentary;Disallow: /                            |true",
                "Disallow: /                                                   |true",
                "<html><body>Welcome</body></html>                             |true",
                "User-agent: *;Crawl-delay: 99999                              |false"
            })
    void rulesAreReadAsTheStandardSays(String rules, boolean allowed) {
        // Given
        site.set("/robots.txt", 200, rules.replace(';', '\n'));

        // Then
        assertThat(read("/a"))
                .isInstanceOf(allowed ? PageResult.Read.class : PageResult.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"7,7000", "0.5,500", "600,30000", "-7,0", "NaN,0", "1e99,0"})
    void theHostsPauseIsKeptWithinReason(String delay, long millis) {
        // Given
        site.set("/robots.txt", 200, "User-agent: *\nCrawl-delay: " + delay);

        // Then
        assertThat(pages.pause(site.at("/a"))).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void ofLongRulesOnlyTheBeginningIsReadInWholeLines() {
        // Given: the last line that begins in time ends too late, and half of it forbids all
        String first = "User-agent: *\nDisallow: /b\n";
        String last = "Disallow: /";
        String comment = "#" + "x".repeat(MOST_OF_ROBOTS - first.length() - last.length() - 2);
        site.set("/robots.txt", 200, first + comment + "\n" + last + "c\nDisallow: /a\n");

        // Then
        assertThat(read("/a")).isInstanceOf(PageResult.Read.class);
        assertThat(read("/b")).isInstanceOf(PageResult.Refused.class);
    }

    @Test
    void rulesOfManyWildcardsEnd() {
        // Given
        site.set("/robots.txt", 200, "User-agent: *\nDisallow: /" + "*a".repeat(2_000) + "*b");

        // Then
        assertThat(pages.read(site.at("/" + "a".repeat(1_500))))
                .isInstanceOf(PageResult.Refused.class)
                .extracting("reason")
                .asString()
                .contains("404");
    }

    @Test
    void rulesAreAskedForOncePerHost() {
        // Given
        site.set("/robots.txt", 200, "User-agent: *\nDisallow: /b");

        // When
        read("/a");
        read("/b");
        pass(Duration.ofHours(11));
        read("/a");

        // Then
        assertThat(asked(site, "/robots.txt")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"404,true", "403,true", "410,true", "408,false", "429,false", "503,false"})
    void whatWillNotBeHadByAskingAgainIsRefused(int status, boolean forGood) {
        // Given
        site.set("/a", status, "");

        // Then
        assertThat(read("/a"))
                .isInstanceOf(forGood ? PageResult.Refused.class : PageResult.Unreachable.class);
    }

    @Test
    void whatIsNoPageIsRefused() {
        // Given
        site.set("/a", 200, "%PDF-1.7", "Content-Type", "application/pdf");

        // Then
        assertThat(read("/a"))
                .isEqualTo(new PageResult.Refused("it is no page but application/pdf"));
    }

    private PageResult read(String path) {
        return pages.read(site.at(path));
    }

    private void pass(Duration duration) {
        time.set(Clock.offset(time.get(), duration));
    }

    private static void page(Site site, String path) {
        site.set(path, 200, "<html><body><p>Text</p></body></html>", "Content-Type", "text/html");
    }

    private static long asked(Site site, String path) {
        return site.requests().stream().filter(request -> request.path().equals(path)).count();
    }

    /** The time that a test has come to. */
    private final class Passing extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return time.get().instant();
        }
    }
}
