package dev.commentary.feed.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final String ID = "0123456789abcdef0123456789abcdef";

    @Test
    void a_cursor_survives_the_way_to_a_reader_and_back() {
        // Given
        Cursor cursor = new Cursor(List.of("1.2345678E-4", "-9223372036854775808", ID), "3fa0");
        // When, then
        assertThat(Cursor.decode(cursor.encode())).contains(cursor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1|abc",
                "2|abc|17|" + ID,
                "1|abc|seventeen|" + ID,
                "1|abc|17|not-an-id",
                "1|abc|1|2|3|" + ID,
                "1|abc|17; drop|" + ID
            })
    void what_no_page_gave_is_no_cursor(String plain) {
        String text = Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        assertThat(Cursor.decode(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"***", "ü"})
    void what_is_not_even_encoded_is_no_cursor(String text) {
        assertThat(Cursor.decode(text)).isEmpty();
        assertThat(Cursor.decode(text.repeat(1000))).isEmpty();
    }
}
