package dev.commentary.index.consume;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready while posts get indexed, or would be if there were any. */
@Component("indexingHealthIndicator")
final class IndexingHealth implements HealthIndicator {

    private final IndexingStatus status;

    IndexingHealth(IndexingStatus status) {
        this.status = status;
    }

    @Override
    public Health health() {
        return switch (status.state()) {
            case IndexingState.Going going -> Health.up().build();
            case IndexingState.Starting starting -> down("starting", starting.reason());
            case IndexingState.Waiting waiting -> down("waiting", waiting.reason());
            case IndexingState.Blocked blocked -> down("blocked", blocked.reason());
            case IndexingState.Halted halted -> down("halted", halted.reason());
        };
    }

    private static Health down(String state, String reason) {
        return Health.down().withDetail("state", state).withDetail("reason", reason).build();
    }
}
