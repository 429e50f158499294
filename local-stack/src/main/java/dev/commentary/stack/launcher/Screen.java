package dev.commentary.stack.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Where the launcher tells people what it is doing, with the seconds since it began. */
final class Screen {

    private final PrintStream out;
    private final long begin = System.nanoTime();

    Screen(PrintStream out) {
        this.out = out;
    }

    /** A line of progress. */
    void step(String text) {
        out.printf(Locale.ROOT, "%5.1f s  %s%n", seconds(), text);
        out.flush();
    }

    /** A line of a result. */
    void line(String text) {
        out.println(text);
        out.flush();
    }

    private double seconds() {
        return Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
    }
}
