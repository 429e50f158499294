package dev.commentary.ingest.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.commentary.ingest.fetch.Fetched;
import dev.commentary.ingest.fetch.Fetcher;
import dev.commentary.ingest.fetch.Validators;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What hosts allow to be fetched, by their robots.txt. A host without one allows all; one that does
 * not answer allows nothing for the moment. Thread-safe.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9309">RFC 9309</a>
 */
final class Robots {

    /** The name that rules are looked up by. */
    static final String AGENT = "commentarymonitor";

    /** What RFC 9309, 2.5, has readers read at least. */
    private static final int MOST_BYTES = 500 * 1_024;

    private static final int MOST_HOSTS = 10_000;
    private static final Duration KEPT = Duration.ofHours(12);
    private static final Duration KEPT_AFTER_TROUBLE = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /**
     * Whether a page may be fetched.
     *
     * @param trouble why nobody can say for the moment, in plain words; null where it is known
     * @param pause that the host wants between two requests
     */
    record Verdict(boolean allowed, @Nullable String trouble, Duration pause) {}

    private record Known(SimpleRobotRules rules, Instant until, @Nullable String trouble) {}

    private final Fetcher fetcher;
    private final Clock clock;
    private final Cache<String, Known> known =
            Caffeine.newBuilder().maximumSize(MOST_HOSTS).expireAfterWrite(KEPT).build();

    Robots(Fetcher fetcher, Clock clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    Verdict ask(URI page) {
        String host = page.getScheme() + "://" + page.getRawAuthority();
        Known rules = known.getIfPresent(host);
        if (rules == null || rules.until().isBefore(clock.instant())) {
            rules = fetch(host);
            known.put(host, rules);
        }
        long delayMillis = Math.max(0, rules.rules().getCrawlDelay());
        Duration pause = Duration.ofMillis(Math.min(delayMillis, LONGEST_PAUSE.toMillis()));
        return new Verdict(rules.rules().isAllowed(page.toString()), rules.trouble(), pause);
    }

    private Known fetch(String host) {
        String address = host + "/robots.txt";
        SimpleRobotRulesParser parser =
                new SimpleRobotRulesParser(Duration.ofHours(1).toMillis(), 100);
        return switch (fetcher.fetch(URI.create(address), Validators.NONE)) {
            case Fetched.Document document ->
                    kept(
                            parser.parseContent(
                                    address,
                                    beginning(document.bytes()),
                                    document.contentType(),
                                    List.of(AGENT)));
            case Fetched.Gone _, Fetched.NotModified _ ->
                    kept(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));
            case Fetched.Declined declined
                    when declined.status() < 500 && declined.status() != 429 ->
                    kept(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));
            case Fetched.Declined declined -> inTrouble(declined.reason(), declined.retryAfter());
            case Fetched.Failed failed -> inTrouble(failed.reason(), Duration.ZERO);
        };
    }

    /** Whole lines: half a path would forbid more than was written. */
    static byte[] beginning(byte[] document) {
        if (document.length <= MOST_BYTES) {
            return document;
        }
        int end = MOST_BYTES;
        while (end > 0 && document[end] != '\n' && document[end] != '\r') {
            end--;
        }
        return Arrays.copyOf(document, end);
    }

    private Known kept(SimpleRobotRules rules) {
        return new Known(rules, clock.instant().plus(KEPT), null);
    }

    private Known inTrouble(String reason, Duration retryAfter) {
        Duration wait =
                retryAfter.compareTo(KEPT_AFTER_TROUBLE) > 0 ? retryAfter : KEPT_AFTER_TROUBLE;
        return new Known(
                new SimpleRobotRules(RobotRulesMode.ALLOW_NONE),
                clock.instant().plus(wait),
                "the robots.txt of the host cannot be had: " + reason);
    }
}
