package dev.commentary.ingest.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    https://a.example                                 | https://a.example/wp-json/wp/v2/posts?x=1
                    https://a.example/                                | https://a.example/wp-json/wp/v2/posts?x=1
                    https://a.example/news/?utm=2                     | https://a.example/news/wp-json/wp/v2/posts?x=1
                    https://a.example/wp-json                         | https://a.example/wp-json/wp/v2/posts?x=1
                    https://a.example/news/wp-json/wp/v2/posts?page=9 | https://a.example/news/wp-json/wp/v2/posts?x=1
                    https://a.example/wp-jsonish                      | https://a.example/wp-jsonish/wp-json/wp/v2/posts?x=1
                    https://a.example?rest_route=/                    | https://a.example/?rest_route=/wp/v2/posts&x=1
                    https://a.example/b/?rest_route=/wp/v2/posts      | https://a.example/b/?rest_route=/wp/v2/posts&x=1
                    """)
    void theApiIsFoundFromTheAddressOfTheSiteOrOfAnythingWithinIt(String given, String posts) {
        assertThat(ApiAddress.of(given).posts("x=1")).hasToString(posts);
    }
}
