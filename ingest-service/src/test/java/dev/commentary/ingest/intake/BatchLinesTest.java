package dev.commentary.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchLinesTest {

    private static final int LONGEST = 200_000;

    @Test
    void linesComeWithTheirNumbersAndBlankOnesAreCountedOnly()
            throws IOException, InterruptedException {
        assertThat(read("a\n\n \r\nb\r\nc")).containsExactly("1:a", "4:b\r", "5:c");
    }

    @Test
    void aLineLongerThanAllowedIsToldAndTheNextOnesAreRead()
            throws IOException, InterruptedException {
        // Given
        String fits = "x".repeat(LONGEST);
        String overlong = "y".repeat(LONGEST + 1);
        String farTooLong = "z".repeat(LONGEST * 5);

        // When
        List<String> lines = read(fits + "\n" + overlong + "\n" + farTooLong + "\nb\n" + overlong);

        // Then
        assertThat(lines).containsExactly("1:" + fits, "2!", "3!", "4:b", "5!");
    }

    @Test
    void nothingMoreIsReadOnceNoMoreIsWanted() throws IOException, InterruptedException {
        // Given
        Recording recording = new Recording(2);

        // When
        new BatchLines(stream("a\nb\nc\nd"), LONGEST).forEach(recording);

        // Then
        assertThat(recording.lines).containsExactly("1:a", "2:b");
    }

    private static List<String> read(String text) throws IOException, InterruptedException {
        Recording recording = new Recording(Integer.MAX_VALUE);
        new BatchLines(stream(text), LONGEST).forEach(recording);
        return recording.lines;
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Recording implements BatchLines.Reader {

        private final List<String> lines = new ArrayList<>();
        private final int most;

        private Recording(int most) {
            this.most = most;
        }

        @Override
        public void line(int number, byte[] bytes, int offset, int length) {
            lines.add(number + ":" + new String(bytes, offset, length, StandardCharsets.UTF_8));
        }

        @Override
        public void overlong(int number) {
            lines.add(number + "!");
        }

        @Override
        public boolean wantsMore() {
            return lines.size() < most;
        }
    }
}
