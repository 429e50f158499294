package dev.commentary.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeLinkTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/a?b=c", "HTTP://example.org"})
    void web_pages_can_be_followed(String url) {
        assertThat(SafeLink.of(url)).isEqualTo(url);
        assertThat(SafeLink.site(url)).isEqualTo("example.org");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "  javascript:alert(1)",
                "data:text/html,x",
                "//example.org",
                "https:example.org",
                "https://",
                "https://exa mple.org",
                "file:///etc/passwd"
            })
    void anything_else_is_no_link(@Nullable String url) {
        assertThat(SafeLink.of(url)).isEmpty();
    }
}
