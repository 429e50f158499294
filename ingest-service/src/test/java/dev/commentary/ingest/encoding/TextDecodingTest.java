package dev.commentary.ingest.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextDecodingTest {

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("Zoë’s café", "UTF-8", null),
                Arguments.of("Zoë’s café", "windows-1252", null),
                Arguments.of("\uFEFFZoë’s café", "UTF-8", null),
                Arguments.of("\uFEFFZoë’s café", "UTF-16LE", null),
                Arguments.of("\uFEFFZoë’s café", "UTF-16BE", null),
                Arguments.of("Żółć", "ISO-8859-2", "iso-8859-2"),
                Arguments.of("<?xml version='1.0' encoding='ISO-8859-2'?>Żółć", "ISO-8859-2", null),
                Arguments.of("<meta charset=koi8-r>Привет", "KOI8-R", null),
                Arguments.of("<?xml version='1.0' encoding='utf-16'?>é", "UTF-8", null),
                Arguments.of("<meta charset=latin1>’", "windows-1252", null),
                Arguments.of("é", "UTF-8", "no-such-charset"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileIsDecodedByWhatItSaysOfItself(
            String text, String encoding, @Nullable String charset) {
        // Given
        byte[] file = text.getBytes(Charset.forName(encoding));

        // When
        String decoded = TextDecoding.decode(file, charset);

        // Then
        assertThat(decoded).isEqualTo(text.replace("\uFEFF", ""));
    }
}
