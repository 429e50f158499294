package dev.commentary.evaluation.feeds;

import dev.commentary.evaluation.measure.Figure;
import dev.commentary.evaluation.measure.Miss;
import dev.commentary.ingest.feed.FeedParser;
import dev.commentary.ingest.feed.FeedResult;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads feeds and looks at the time that each takes. Not thread-safe. */
final class Timing {

    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final double LATE = 3;
    private static final int HEAD_BYTES = 2_000;
    private static final Pattern HEADER =
            Pattern.compile("(?mi)^\\s*Header:\\s*([\\w-]+):\\s*(.*)$");

    /** Where feedparser's tests serve their files. */
    private static final URI SERVER = URI.create("http://127.0.0.1:8097/");

    private final String part;
    private final List<Miss> misses;
    private int files;
    private int inTime;
    private Duration slowest = Duration.ZERO;

    Timing(String part, List<Miss> misses) {
        this.part = part;
        this.misses = misses;
    }

    /** Reads a file as if it came with the HTTP headers that its comment names. */
    FeedResult parse(String name, byte[] file) {
        String head =
                new String(file, 0, Math.min(file.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        @Nullable String type = header(head, "content-type").orElse(null);
        String address = address(name, header(head, "content-location").orElse(""));
        long start = System.nanoTime();
        FeedResult result = FeedParser.parse(file, type, address);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        files++;
        slowest = taken.compareTo(slowest) > 0 ? taken : slowest;
        if (taken.compareTo(LONGEST) <= 0) {
            inTime++;
        } else {
            misses.add(new Miss(LATE, name, "read in " + LONGEST, taken.toString()));
        }
        return result;
    }

    int files() {
        return files;
    }

    List<Figure> figures() {
        Figure share = Figure.share(part, "answered within 2 s", inTime, files);
        return List.of(
                new Figure(
                        part,
                        share.name(),
                        share.value(),
                        Map.of("slowestMillis", slowest.toMillis()),
                        List.of()));
    }

    private static String address(String name, String location) {
        try {
            return SERVER.resolve(new URI(null, name, null)).resolve(location).toString();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return SERVER.toString();
        }
    }

    private static Optional<String> header(String head, String name) {
        Matcher headers = HEADER.matcher(head);
        while (headers.find()) {
            if (headers.group(1).equalsIgnoreCase(name)) {
                return Optional.of(headers.group(2).strip());
            }
        }
        return Optional.empty();
    }
}
