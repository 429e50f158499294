package dev.commentary.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.plumbing.outbound.OutboundAddresses;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sender makes of receivers of all kinds. */
class WebhookSenderTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final WebhookMessage MESSAGE =
            new WebhookMessage("1", Instant.ofEpochSecond(1_614_265_330), "{}");

    @AutoClose private final Receiver receiver = new Receiver();

    @AutoClose
    private final WebhookSender sender =
            new WebhookSender(new OutboundAddresses(true), 2, Clock.systemUTC());

    @AutoClose
    private final WebhookSender strict =
            new WebhookSender(new OutboundAddresses(false), 2, Clock.systemUTC());

    WebhookSenderTest() throws IOException {}

    @Test
    void postsTheSignedMessage() {
        // When
        WebhookAnswer answer = sender.send(receiver.url("/a"), SECRET, MESSAGE);

        // Then
        assertThat(answer).isEqualTo(new WebhookAnswer.Accepted(204));
        assertThat(receiver.calls("/a"))
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.body()).isEqualTo("{}");
                    assertThat(call.header("content-type")).startsWith("application/json");
                    assertThat(call.header("webhook-signature"))
                            .isEqualTo(MESSAGE.signature(SECRET));
                });
    }

    @ParameterizedTest
    @CsvSource({"500", "503", "400", "404", "429"})
    void otherAnswersAreDeclined(int status) {
        // Given
        receiver.answers(status, Map.of("Retry-After", "7"));

        // Then
        assertThat(sender.send(receiver.url("/a"), SECRET, MESSAGE))
                .isEqualTo(
                        new WebhookAnswer.Declined(
                                status, "answered " + status, Duration.ofSeconds(7)));
    }

    @Test
    void aReceiverThatIsGoneIsHopeless() {
        // Given
        receiver.answers(410, Map.of());

        // Then
        assertThat(sender.send(receiver.url("/a"), SECRET, MESSAGE))
                .isInstanceOf(WebhookAnswer.Hopeless.class);
    }

    @Test
    void redirectsAreNotFollowed() {
        // Given
        receiver.answers(307, Map.of("Location", receiver.url("/inside")));

        // When
        WebhookAnswer answer = sender.send(receiver.url("/a"), SECRET, MESSAGE);

        // Then
        assertThat(answer)
                .isEqualTo(
                        new WebhookAnswer.Declined(
                                307, "answered 307; redirects are not followed", null));
        assertThat(receiver.calls("/inside")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "2130706433", "[::1]"})
    void privateAddressesAreRefusedAtConnect(String host) {
        // When
        WebhookAnswer answer =
                strict.send("http://" + host + ":" + receiver.port() + "/a", SECRET, MESSAGE);

        // Then
        assertThat(answer)
                .isEqualTo(
                        new WebhookAnswer.Hopeless(null, "is an address within a private network"));
        assertThat(receiver.calls("/a")).isEmpty();
    }

    @Test
    void nobodyThereIsUnreachable() throws IOException {
        // Given
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        // Then
        assertThat(sender.send("http://127.0.0.1:" + free + "/", SECRET, MESSAGE))
                .isInstanceOf(WebhookAnswer.Unreachable.class);
    }
}
