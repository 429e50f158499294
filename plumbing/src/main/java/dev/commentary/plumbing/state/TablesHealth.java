package dev.commentary.plumbing.state;

import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Ready when every table has been read to its end once. */
final class TablesHealth extends AbstractHealthIndicator {

    private final List<StateTable<?>> tables;

    TablesHealth(List<StateTable<?>> tables) {
        super("The tables cannot be looked at");
        this.tables = tables;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        List<String> behind =
                tables.stream().filter(t -> !t.isCaughtUp()).map(StateTable::name).toList();
        if (behind.isEmpty()) {
            health.up();
            return;
        }
        health.outOfService().withDetail("beingRead", behind);
    }
}
