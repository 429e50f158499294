package dev.commentary.feed.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.Lane;
import dev.commentary.feed.query.SamplePosts;
import dev.commentary.feed.webhook.RetrySchedule;
import dev.commentary.feed.webhook.WebhookAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a delivery after each kind of answer. */
class SettlementTest {

    private static final EnrichedPost POST = SamplePosts.tariffs("0".repeat(32), Lane.LIVE);
    private static final Instant BEGAN = Instant.parse("2026-11-23T10:00:01Z");
    private static final Instant ENDED = BEGAN.plusMillis(250);

    private final Settlement settlement =
            new Settlement(new RetrySchedule(3, Duration.ofSeconds(10), 6, Duration.ofHours(4)));

    private final Delivery pending =
            new Deliveries(new StormGuard(1))
                    .of(
                            new AlertMatch(
                                    Samples.alert("a", null, "tariffs"),
                                    null,
                                    new Why(
                                            List.of(new Why.Words("tariffs", "title", 26, 33)),
                                            List.of("language:en"))),
                            POST,
                            null,
                            BEGAN);

    @Test
    void aMatchIsPendingAndCarriesItsMessage() {
        assertThat(pending.status()).isEqualTo(Delivery.Status.PENDING);
        assertThat(pending.id()).isEqualTo(Delivery.key("a", POST.id())).hasSize(32);
        assertThat(pending.nextAttemptAt()).isEqualTo(BEGAN);
        assertThat(pending.matched()).containsExactly("tariffs", "language:en");
        assertThat(pending.payload())
                .contains(
                        "\"type\":\"post.matched\"",
                        "\"text\":\"tariffs\"",
                        "\"published\":{\"value\":null,\"precision\":\"unknown\"",
                        "\"excerpt\":\"Ministers agreed")
                .doesNotContain("evening-bell", "whsec_");
    }

    @Test
    void acceptedIsDeliveredAndTheMessageIsDropped() {
        // When
        Delivery delivered =
                settlement.settle(pending, new WebhookAnswer.Accepted(204), BEGAN, ENDED);

        // Then
        assertThat(delivered.status()).isEqualTo(Delivery.Status.DELIVERED);
        assertThat(delivered.attempts()).containsExactly(new Attempt(BEGAN, 250, 204, null));
        assertThat(delivered.nextAttemptAt()).isNull();
        assertThat(delivered.payload()).isNull();
    }

    @Test
    void declinedIsTriedAgainUntilTheAttemptsAreSpent() {
        // Given
        WebhookAnswer no = new WebhookAnswer.Declined(503, "answered 503", null);

        // When
        Delivery once = settlement.settle(pending, no, BEGAN, ENDED);
        Delivery twice = settlement.settle(once, no, BEGAN, ENDED);
        Delivery thrice = settlement.settle(twice, no, BEGAN, ENDED);

        // Then
        assertThat(once.nextAttemptAt()).isEqualTo(ENDED.plusSeconds(10));
        assertThat(twice.nextAttemptAt()).isEqualTo(ENDED.plusSeconds(60));
        assertThat(thrice.status()).isEqualTo(Delivery.Status.DEAD);
        assertThat(thrice.attempts()).hasSize(3);
        assertThat(thrice.nextAttemptAt()).isNull();
    }

    @Test
    void aReceiverMayAskForMorePatienceUpToTheLongestPause() {
        assertThat(afterAsking(Duration.ofMinutes(5))).isEqualTo(Duration.ofMinutes(5));
        assertThat(afterAsking(Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(10));
        assertThat(afterAsking(Duration.ofDays(3))).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void hopelessIsDeadAtOnce() {
        // When
        Delivery dead =
                settlement.settle(pending, new WebhookAnswer.Hopeless(410, "gone"), BEGAN, ENDED);

        // Then
        assertThat(dead.status()).isEqualTo(Delivery.Status.DEAD);
        assertThat(dead.attempts()).containsExactly(new Attempt(BEGAN, 250, 410, "gone"));
    }

    @Test
    void aStormIsKeptButNotSent() {
        // Given
        Deliveries deliveries = new Deliveries(new StormGuard(2));
        AlertMatch match =
                new AlertMatch(Samples.alert("a", null, "x"), null, new Why(List.of(), List.of()));

        // When
        List<Delivery.Status> statuses =
                List.of(
                        deliveries.of(match, POST, null, BEGAN).status(),
                        deliveries.of(match, POST, null, BEGAN).status(),
                        deliveries.of(match, POST, null, BEGAN).status(),
                        deliveries.of(match, POST, null, BEGAN.plusSeconds(60)).status());

        // Then
        assertThat(statuses)
                .containsExactly(
                        Delivery.Status.PENDING,
                        Delivery.Status.PENDING,
                        Delivery.Status.SUPPRESSED,
                        Delivery.Status.PENDING);
    }

    private Duration afterAsking(Duration asked) {
        Delivery next =
                settlement.settle(
                        pending,
                        new WebhookAnswer.Declined(429, "answered 429", asked),
                        BEGAN,
                        ENDED);
        Instant at = next.nextAttemptAt() == null ? ENDED : next.nextAttemptAt();
        return Duration.between(ENDED, at);
    }
}
