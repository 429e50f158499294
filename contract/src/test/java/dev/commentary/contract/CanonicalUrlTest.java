package dev.commentary.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

    private static final int ROUNDS = 500;

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "https://www.Example.org/Opinion/, example.org/Opinion",
        "http://example.org, example.org",
        "HTTPS://EXAMPLE.ORG/, example.org",
        "http://example.org:80/a, example.org/a",
        "https://example.org:443/a, example.org/a",
        "https://example.org:8443/a, example.org:8443/a",
        "https://example.org/a#comments, example.org/a",
        "https://example.org/a/./b/../c, example.org/a/c",
        "https://example.org//a, example.org/a",
        "https://example.org/a?, example.org/a",
        "https://example.org/a?b=2&a=1, example.org/a?a=1&b=2",
        "https://example.org/a?utm_source=x&id=7&fbclid=y, example.org/a?id=7",
        "https://example.org/a?UTM_Medium=x, example.org/a",
        "https://example.org/a?id=, example.org/a?id=",
        "https://example.org/a?share=twitter, example.org/a",
        "https://user:secret@example.org/a, example.org/a",
        "' https://example.org/a ', example.org/a",
        "https://example.org/caf%c3%a9, example.org/caf%C3%A9",
        "https://example.org/café, example.org/caf%C3%A9",
        "https://example.org/a b, example.org/a%20b",
        "https://example.org/a|b, example.org/a%7Cb",
        "https://[::1]:8080/a, [::1]:8080/a",
        "https://m.example.org/a, example.org/a",
        "https://mobile.example.org/a?utm_source=x, example.org/a",
        "https://www.m.example.org/a, example.org/a",
        "https://amp.example.org/a, example.org/a",
        "https://example.org/a/amp/, example.org/a",
        "https://example.org/a.amp, example.org/a",
        "https://example.org/a.amp.html, example.org/a.html",
        "https://example.org/a?amp=1&id=7, example.org/a?id=7",
        "https://example.org/a?amp, example.org/a",
        "https://example.org/a?outputType=amp, example.org/a",
        "https://example-org.cdn.ampproject.org/c/s/www.example.org/a/amp, example.org/a",
        "https://www.google.com/amp/s/example.org/a, example.org/a",
    })
    void whatTellsNoTwoPagesApartIsDropped(String url, String canonical) {
        assertThat(CanonicalUrl.of(url)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a, https://example.org/A",
        "https://example.org/a, https://example.org/a/b",
        "https://example.org/a?id=1, https://example.org/a?id=2",
        "https://example.org/a, https://blog.example.org/a",
        "https://example.org/a, https://example.org:8080/a",
        "https://example.org/a%2Fb, https://example.org/a/b",
        "https://example.org/amplifiers, https://example.org/lifiers",
        "https://m.org/a, https://org/a",
        "https://example.org/a?amp=7, https://example.org/a",
        "https://google.com/amp/a, https://google.com/a",
    })
    void whatTellsTwoPagesApartStays(String one, String other) {
        assertThat(CanonicalUrl.of(one)).isNotEqualTo(CanonicalUrl.of(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "no address", "mailto:ada@example.org", "https://", "https://a/%zz"})
    void whatIsNoAddressIsItsOwnForm(String text) {
        assertThat(CanonicalUrl.of(text)).isEqualTo(text);
    }

    @Test
    void anyWayOfWritingOneAddressHasOneFormAndThatFormIsItsOwn() {
        Random random = new Random(20261123);
        for (int round = 0; round < ROUNDS; round++) {
            String host = word(random) + ".example";
            String path = "/" + word(random) + "/" + word(random);
            List<String> query = query(random);
            String canonical = CanonicalUrl.of(address("https://", host, path, query));

            assertThat(CanonicalUrl.of(canonical)).isEqualTo(canonical);
            assertThat(CanonicalUrl.of(rewritten(random, host, path, query))).isEqualTo(canonical);
        }
    }

    private static String rewritten(Random random, String host, String path, List<String> query) {
        List<String> more = new ArrayList<>(query);
        more.add("utm_campaign=" + word(random));
        more.add("gclid=" + random.nextInt(1_000));
        Collections.shuffle(more, random);
        String scheme = random.nextBoolean() ? "http://" : "HTTPS://";
        String site = random.nextBoolean() ? "www." + host : host.toUpperCase(Locale.ROOT);
        String tail = random.nextBoolean() ? "/" : "";
        return address(scheme, site, path + tail, more) + "#" + word(random);
    }

    private static String address(String scheme, String host, String path, List<String> query) {
        return scheme + host + path + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    private static List<String> query(Random random) {
        List<String> query = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            query.add("q" + word(random) + "=" + word(random));
        }
        return query;
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(1, 8); i > 0; i--) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }
}
