package dev.commentary.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of one run, as far as they were measured. */
final class Report {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private final Screen screen;
    private @Nullable Rate bare;
    private @Nullable String bareText;
    private @Nullable Rate index;
    private @Nullable Rate pipeline;
    private @Nullable String latencyText;

    Report(Screen screen) {
        this.screen = screen;
    }

    /** Of several the fastest counts. */
    void bare(Rate rate, BareRate.Way way, int meanBytes) {
        if (bare == null || rate.perSecond() > bare.perSecond()) {
            bare = rate;
            bareText =
                    String.format(
                            Locale.ROOT,
                            "%s (%s; documents of %,d bytes)",
                            rate.text(),
                            way.text(),
                            meanBytes);
        }
    }

    void index(Rate rate) {
        index = rate;
    }

    void pipeline(Rate rate) {
        pipeline = rate;
    }

    void latency(Latency.Figures figures, int perSecond) {
        latencyText =
                "at %d posts/s%n      receipt to live stream     %s%n      202 to live stream         %s%n      202 to searchable          %s"
                        .formatted(
                                perSecond,
                                figures.streamed().text(),
                                figures.streamedSinceAnswer().text(),
                                figures.searchable().text());
    }

    void print(LocalDate day) {
        screen.say("");
        screen.say(
                "%s, %d processors (%s), Java %s",
                day,
                Runtime.getRuntime().availableProcessors(),
                processor(),
                Runtime.version().feature());
        if (bareText != null) {
            screen.say("  (a) bare Elasticsearch       %s", bareText);
        }
        rate("(b) index-service alone      ", index, "b/a");
        rate("(c) whole pipeline           ", pipeline, "c/a");
        if (latencyText != null) {
            screen.say("  (d) %s", latencyText);
        }
    }

    private void rate(String name, @Nullable Rate rate, String ratio) {
        if (rate == null) {
            return;
        }
        String beside =
                bare == null
                        ? ""
                        : String.format(Locale.ROOT, "   %s = %.2f", ratio, rate.over(bare));
        screen.say("  %s%s%s", name, rate.text(), beside);
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return System.getProperty("os.arch", "unknown");
        }
    }
}
