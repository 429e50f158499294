package dev.commentary.ingest.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads lines of bytes, each no longer than allowed: of a longer one only the fact is told. Holds
 * one line at a time. Not thread-safe.
 */
final class BatchLines {

    /** Called for each line that is not blank, with its number from 1. */
    interface Reader {

        /** One line, valid during the call. */
        void line(int number, byte[] bytes, int offset, int length) throws InterruptedException;

        /** A line longer than allowed. */
        void overlong(int number) throws InterruptedException;

        /** Whether to go on; asked after each line. */
        boolean wantsMore();
    }

    private static final int BUFFER_BYTES = 64 << 10;

    private final InputStream in;
    private final int longestBytes;
    private byte[] buffer = new byte[BUFFER_BYTES];
    private int start;
    private int end;
    private boolean skipping;
    private int number;

    BatchLines(InputStream in, int longestBytes) {
        this.in = in;
        this.longestBytes = longestBytes;
    }

    /** Reads to the end of the stream, or until the reader wants no more. */
    void forEach(Reader reader) throws IOException, InterruptedException {
        while (reader.wantsMore() && fill()) {
            int scanFrom = start;
            for (int i = scanFrom; i < end && reader.wantsMore(); i++) {
                if (buffer[i] == '\n') {
                    complete(reader, i);
                    start = i + 1;
                }
            }
            dropOverlong();
        }
        if (reader.wantsMore() && (start < end || skipping)) {
            complete(reader, end);
        }
    }

    private void complete(Reader reader, int lineEnd) throws InterruptedException {
        number++;
        int length = lineEnd - start;
        if (skipping || length > longestBytes) {
            skipping = false;
            reader.overlong(number);
            return;
        }
        if (!isBlank(lineEnd)) {
            reader.line(number, buffer, start, length);
        }
    }

    /** Makes room and reads on; the unread rest of the line moves to the front. */
    private boolean fill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, end, buffer.length - end);
        end += Math.max(read, 0);
        return read >= 0;
    }

    private void dropOverlong() {
        if (skipping || end - start > longestBytes) {
            skipping = true;
            start = 0;
            end = 0;
        }
    }

    private boolean isBlank(int lineEnd) {
        for (int i = start; i < lineEnd; i++) {
            if (buffer[i] > ' ' || buffer[i] < 0) {
                return false;
            }
        }
        return true;
    }
}
