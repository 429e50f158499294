package dev.commentary.feed.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeedAddressTest {

    private final FeedAddress address =
            new FeedAddress(
                    Map.of(
                            "q", List.of("\"a b\" & c"),
                            "outlet", List.of("times", " ", "post"),
                            "cursor", List.of("xyz")));

    @Test
    void only_what_makes_a_view_is_kept_and_encoded() {
        assertThat(address.on("/")).isEqualTo("/?q=%22a+b%22+%26+c&outlet=times&outlet=post");
    }

    @Test
    void a_value_is_added_once_and_taken_away() {
        assertThat(address.with("outlet", "times")).isEqualTo(address);
        assertThat(address.without("q").without("outlet", "times").on("/"))
                .isEqualTo("/?outlet=post");
        assertThat(address.withOnly("outlet", "sun").values("outlet")).containsExactly("sun");
    }

    @Test
    void another_parameter_is_appended() {
        assertThat(FeedAddress.ofEverything().on("/live", "lastEventId", "a=b"))
                .isEqualTo("/live?lastEventId=a%3Db");
        assertThat(address.without("q").on("/live", "x", "1"))
                .isEqualTo("/live?outlet=times&outlet=post&x=1");
    }
}
