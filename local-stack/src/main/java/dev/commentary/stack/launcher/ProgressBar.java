package dev.commentary.stack.launcher;

import java.io.Console;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * A bar on a terminal, drawn anew over itself. When all is done it says what is waited for; closed,
 * it disappears.
 */
final class ProgressBar implements LongConsumer, AutoCloseable {

    private static final int WIDTH = 30;
    private static final String CLEAR = "\r\033[K";

    private final String name;
    private final long total;
    private final String atTheEnd;
    private final PrintStream terminal;
    private int drawn = -1;

    /**
     * A bar.
     *
     * @param atTheEnd what is waited for when all is done
     */
    ProgressBar(String name, long total, String atTheEnd, PrintStream terminal) {
        this.name = name;
        this.total = total;
        this.atTheEnd = atTheEnd;
        this.terminal = terminal;
    }

    /** A stream for bars: the terminal, or nothing where there is none. */
    static PrintStream screen() {
        boolean terminal =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        return terminal ? System.err : new PrintStream(OutputStream.nullOutputStream());
    }

    /** Shows how much is done so far. */
    @Override
    public void accept(long done) {
        int percent = total == 0 ? 100 : (int) (done * 100 / total);
        if (percent == drawn) {
            return;
        }
        drawn = percent;
        terminal.print(CLEAR + (percent < 100 ? bar(percent) : name + ": " + atTheEnd));
        terminal.flush();
    }

    @Override
    public void close() {
        terminal.print(CLEAR);
        terminal.flush();
    }

    private String bar(int percent) {
        int full = percent * WIDTH / 100;
        return "%s [%s%s] %d %%"
                .formatted(name, "#".repeat(full), ".".repeat(WIDTH - full), percent);
    }
}
