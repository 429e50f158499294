package dev.commentary.feed.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.plumbing.state.Place;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertLogTest {

    private final AlertLog log = new AlertLog();

    @Test
    void whatCameAfterAPositionIsToldInOrder() {
        // Given
        put("a", 1, 4);
        String position = log.head();

        // When
        put("b", 0, 7);
        put("c", 1, 5);

        // Then
        assertThat(idsAfter(position)).containsExactly("b", "c");
        assertThat(idsAfter(log.head())).isEmpty();
    }

    @Test
    void whoCameWhenThereWasNothingMissesNothing() {
        // Given
        String position = log.head();

        // When
        put("a", 3, 0);
        put("b", 0, 0);

        // Then
        assertThat(idsAfter(position)).containsExactly("a", "b");
    }

    @Test
    void aPositionHoldsOnAnotherInstanceThatReadInAnotherOrder() {
        // Given
        AlertLog other = new AlertLog();
        other.put(alert("a", Channel.DASHBOARD, Delivery.Status.DELIVERED), new Place(1, 4));
        String position = other.head();

        // When
        put("b", 0, 7);
        put("c", 1, 5);
        put("a", 1, 4);

        // Then
        assertThat(idsAfter(position)).containsExactly("b", "c");
    }

    @Test
    void onlyWhatIsOnTheDashboardForTheFirstTimeIsNews() {
        // Given
        put("a", 0, 1);

        // Then
        assertThat(put("a", 0, 2)).isFalse();
        assertThat(put("w", Channel.WEBHOOK, Delivery.Status.DELIVERED)).isFalse();
        assertThat(put("s", Channel.DASHBOARD, Delivery.Status.SUPPRESSED)).isFalse();
        assertThat(put("b", Channel.DASHBOARD, Delivery.Status.DELIVERED)).isTrue();
    }

    @Test
    void aPositionOfAnotherTopicOrNoneAtAllBringsNothingBack() {
        // Given
        AlertLog longer = new AlertLog();
        longer.put(alert("z", Channel.DASHBOARD, Delivery.Status.DELIVERED), new Place(0, 99));
        put("a", 0, 1);

        // Then
        assertThat(idsAfter(longer.head())).isEmpty();
        assertThat(idsAfter("no position")).isEmpty();
    }

    @Test
    void whatIsForgottenIsNotToldAgain() {
        // Given
        put("a", 0, 1);
        String position = log.head();
        put("b", 0, 2);

        // When
        log.remove("b");

        // Then
        assertThat(idsAfter(position)).isEmpty();
    }

    private List<String> idsAfter(String position) {
        return log.after(position).stream().map(entry -> entry.delivery().id()).toList();
    }

    private boolean put(String id, int partition, long offset) {
        return log.put(
                        alert(id, Channel.DASHBOARD, Delivery.Status.DELIVERED),
                        new Place(partition, offset))
                .isPresent();
    }

    private boolean put(String id, String channel, Delivery.Status status) {
        return log.put(alert(id, channel, status), new Place(2, 1)).isPresent();
    }

    private static Delivery alert(String id, String channel, Delivery.Status status) {
        return new Delivery(
                id,
                "alert",
                "Alert",
                channel,
                new Delivery.PostRef("post", 1L, null, null),
                List.of(),
                Instant.EPOCH,
                Instant.EPOCH,
                status,
                List.of(),
                null,
                null,
                null);
    }
}
