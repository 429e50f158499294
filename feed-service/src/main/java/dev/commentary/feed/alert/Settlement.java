package dev.commentary.feed.alert;

import dev.commentary.feed.webhook.RetrySchedule;
import dev.commentary.feed.webhook.WebhookAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of a delivery after an attempt.
 *
 * @param schedule when a failed one is tried again
 */
record Settlement(RetrySchedule schedule) {

    /**
     * The delivery after the attempt.
     *
     * @param began when the attempt began
     * @param ended when it ended
     */
    Delivery settle(Delivery delivery, WebhookAnswer answer, Instant began, Instant ended) {
        long millis = Duration.between(began, ended).toMillis();
        return switch (answer) {
            case WebhookAnswer.Accepted yes ->
                    delivery.ended(
                            Delivery.Status.DELIVERED,
                            new Attempt(began, millis, yes.status(), null));
            case WebhookAnswer.Declined no ->
                    failed(
                            delivery,
                            new Attempt(began, millis, no.status(), no.error()),
                            ended,
                            no.retryAfter());
            case WebhookAnswer.Unreachable no ->
                    failed(delivery, new Attempt(began, millis, null, no.error()), ended, null);
            case WebhookAnswer.Hopeless no ->
                    delivery.ended(
                            Delivery.Status.DEAD,
                            new Attempt(began, millis, no.status(), no.error()));
        };
    }

    private Delivery failed(
            Delivery delivery, Attempt attempt, Instant now, @Nullable Duration asked) {
        Optional<Duration> pause = schedule.pauseAfter(delivery.attempts().size() + 1);
        return pause.isEmpty()
                ? delivery.ended(Delivery.Status.DEAD, attempt)
                : delivery.triedAgainAt(now.plus(longer(pause.get(), asked)), attempt);
    }

    /** A receiver may ask for more patience, but not for more than the longest pause. */
    private Duration longer(Duration pause, @Nullable Duration asked) {
        if (asked == null || asked.compareTo(pause) <= 0) {
            return pause;
        }
        return asked.compareTo(schedule.longest()) < 0 ? asked : schedule.longest();
    }
}
