package dev.commentary.stack.launcher;

import java.io.PrintStream;
import java.util.function.LongConsumer;

/**
 * A bar on a terminal, drawn anew over itself. When all bytes are sent it says what is waited for;
 * closed, it disappears.
 */
final class ProgressBar implements LongConsumer, AutoCloseable {

    private static final int WIDTH = 30;
    private static final String CLEAR = "\r\033[K";

    private final String name;
    private final long totalBytes;
    private final PrintStream terminal;
    private int drawn = -1;

    ProgressBar(String name, long totalBytes, PrintStream terminal) {
        this.name = name;
        this.totalBytes = totalBytes;
        this.terminal = terminal;
    }

    /** Shows how many bytes are sent so far. */
    @Override
    public void accept(long sentBytes) {
        int percent = totalBytes == 0 ? 100 : (int) (sentBytes * 100 / totalBytes);
        if (percent == drawn) {
            return;
        }
        drawn = percent;
        terminal.print(CLEAR + (percent < 100 ? bar(percent) : name + ": sent, now taken in ..."));
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
