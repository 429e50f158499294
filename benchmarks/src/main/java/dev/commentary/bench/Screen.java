package dev.commentary.bench;

import java.io.PrintStream;
import java.util.Locale;

/** What the person at the terminal sees. */
final class Screen {

    private final PrintStream out;

    Screen(PrintStream out) {
        this.out = out;
    }

    /** Tells what goes on, on a line of its own. */
    // The annotation that Error Prone asks for would cost a library for this one place.
    @SuppressWarnings("AnnotateFormatMethod")
    void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }
}
