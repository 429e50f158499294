package dev.commentary.ingest.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SameSiteTest {

    private static final URI SITE = URI.create("https://www.harbour.example/map.xml");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.harbour.example/a",
                "https://harbour.example/a",
                "http://WWW.Harbour.Example/a",
                "https://www.harbour.example:443/a",
                "http://harbour.example:80/a",
                "HTTPS://www.harbour.example/a"
            })
    void aSiteMayBeWrittenInManyWays(String address) {
        assertThat(SameSite.is(URI.create(address), SITE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://quay.example/a",
                "https://harbour.example.quay.example/a",
                "https://blog.harbour.example/a",
                "https://wwwharbour.example/a",
                "https://www.harbour.example:8080/a",
                "https://user@www.harbour.example/a",
                "https://www.harbour.example@quay.example/a",
                "ftp://www.harbour.example/a",
                "javascript:alert(1)",
                "mailto:a@www.harbour.example",
                "/a"
            })
    void whatIsElsewhereIsNotOfTheSite(String address) {
        assertThat(SameSite.is(URI.create(address), SITE)).isFalse();
    }
}
