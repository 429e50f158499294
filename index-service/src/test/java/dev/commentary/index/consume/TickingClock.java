package dev.commentary.index.consume;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A clock that goes by what is paused. */
final class TickingClock extends Clock {

    private final List<Duration> pauses = new ArrayList<>();

    void pass(Duration pause) {
        pauses.add(pause);
    }

    List<Duration> pauses() {
        return pauses;
    }

    Duration passed() {
        return pauses.stream().reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public Instant instant() {
        return Instant.EPOCH.plus(passed());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
