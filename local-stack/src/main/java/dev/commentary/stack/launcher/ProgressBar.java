package dev.commentary.stack.launcher;

import java.io.PrintStream;
import java.util.function.LongConsumer;

/** A bar on a terminal, drawn anew over itself; it disappears when all bytes are sent. */
final class ProgressBar implements LongConsumer {

    private static final int WIDTH = 30;

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
        terminal.print(percent < 100 ? "\r" + bar(percent) : "\r\033[K");
        terminal.flush();
    }

    private String bar(int percent) {
        int full = percent * WIDTH / 100;
        return "%s [%s%s] %d %%"
                .formatted(name, "#".repeat(full), ".".repeat(WIDTH - full), percent);
    }
}
