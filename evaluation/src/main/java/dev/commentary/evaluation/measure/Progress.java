package dev.commentary.evaluation.measure;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells the person at the terminal how far a long run is: a line every few seconds. */
public final class Progress {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final PrintStream out;
    private final Clock clock;
    private @Nullable Instant last;

    public Progress(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    /** So many of so many are done; most calls say nothing. */
    public void at(String what, int done, int of) {
        Instant now = clock.instant();
        if (last == null) {
            last = now;
        }
        if (Duration.between(last, now).compareTo(PAUSE) >= 0) {
            out.printf("  %s: %d of %d%n", what, done, of);
            out.flush();
            last = now;
        }
    }
}
