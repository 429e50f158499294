package dev.commentary.stack.launcher;

import dev.commentary.stack.process.ProcessRef;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Makes a data folder ready for a start: refuses while the system runs, and stops what a supervisor
 * that was killed left behind, here or on the data of the last start.
 */
final class Takeover {

    private static final Duration GRACE = Duration.ofSeconds(20);

    private final DataFolder data;
    private final Set<DataFolder> suspects;
    private final Screen screen;

    private Takeover(DataFolder data, Set<DataFolder> suspects, Screen screen) {
        this.data = data;
        this.suspects = suspects;
        this.screen = screen;
    }

    static Takeover of(DataFolder data, Screen screen) {
        Set<DataFolder> suspects = new LinkedHashSet<>();
        suspects.add(data);
        LastData.find().ifPresent(suspects::add);
        return new Takeover(data, suspects, screen);
    }

    /**
     * Takes the folder over, emptied if {@code fresh}.
     *
     * @throws Refusal if the system runs already, or the folder is not ours or not writable
     */
    void take(boolean fresh) {
        suspects.forEach(Takeover::refuseIfRunning);
        suspects.forEach(this::stopOrphans);
        if (fresh) {
            data.wipe();
        }
        data.create();
        LastData.remember(data);
    }

    private static void refuseIfRunning(DataFolder suspect) {
        new RunFiles(suspect.run())
                .findSupervisor()
                .filter(supervisor -> supervisor.pid() != ProcessHandle.current().pid())
                .ifPresent(supervisor -> {
                    throw new Refusal(
                            "already running on %s (process %d): ./commentary down stops it"
                                    .formatted(suspect.path(), supervisor.pid()));
                });
    }

    private void stopOrphans(DataFolder suspect) {
        RunFiles files = new RunFiles(suspect.run());
        Map<String, ProcessRef> orphans = files.alive();
        if (!orphans.isEmpty()) {
            screen.step(
                    "stopping what an earlier start left: " + String.join(", ", orphans.keySet()));
            ProcessRef.stopAll(orphans.values(), GRACE);
        }
        orphans.keySet().forEach(files::forget);
    }
}
