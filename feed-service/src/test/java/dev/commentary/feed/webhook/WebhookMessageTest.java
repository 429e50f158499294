package dev.commentary.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookMessageTest {

    /** The vector that the reference libraries of Standard Webhooks test with. */
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static final WebhookMessage MESSAGE =
            new WebhookMessage(
                    "msg_p5jXN8AQM9LWM0D4loKWxJek",
                    Instant.ofEpochSecond(1_614_265_330),
                    "{\"test\": 2432232314}");

    @Test
    void signsAsTheReferenceDoes() {
        assertThat(MESSAGE.signature(SECRET))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void sendsTheThreeHeaders() {
        assertThat(MESSAGE.headers(SECRET))
                .containsEntry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
                .containsEntry("webhook-timestamp", "1614265330")
                .containsKey("webhook-signature")
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "secret", "whsec_", "whsec_c2hvcnQ=", "whsec_%%%", "MfKQ9r8GKYqrTwjU"})
    void refusesWhatIsNoSecret(String secret) {
        assertThat(WebhookSecret.find(secret)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> MESSAGE.signature(secret));
    }
}
