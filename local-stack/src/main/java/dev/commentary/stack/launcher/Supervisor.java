package dev.commentary.stack.launcher;

import dev.commentary.stack.process.Poll;
import dev.commentary.stack.process.ProcessRef;
import dev.commentary.stack.process.RunningProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Starts the parts of the system, each as soon as what it needs is ready, watches them, and stops
 * all of them when one dies. {@link #stop()} may be called by any thread and more than once.
 */
final class Supervisor {

    // A part that fails ends and is noticed at once; this is for machines that are very busy.
    private static final Duration START = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration GRACE = Duration.ofSeconds(25);

    private final List<Part> parts;
    private final DataFolder data;
    private final RunFiles runFiles;
    private final Screen screen;
    private final Map<String, RunningProcess> running = new ConcurrentHashMap<>();
    private final Set<String> ready = new HashSet<>();
    private final AtomicBoolean stopping = new AtomicBoolean();

    Supervisor(List<Part> parts, DataFolder data, Screen screen) {
        this.parts = List.copyOf(parts);
        this.data = data;
        this.runFiles = new RunFiles(data.run());
        this.screen = screen;
    }

    /**
     * Returns when every part is ready.
     *
     * @throws Refusal if a part cannot be started, ends, or does not get ready in ten minutes
     */
    void start() {
        Poll.until(
                START,
                () -> {
                    startWhatCan();
                    refuseIfDead();
                    noteReady();
                    return ready.size() == parts.size() || stopping.get();
                });
        if (ready.size() < parts.size() && !stopping.get()) {
            throw new Refusal(
                    "%s did not get ready within %d minutes: see %s, or end other programs"
                            .formatted(
                                    String.join(", ", unready()), START.toMinutes(), data.logs()));
        }
        runFiles.setReady(true);
    }

    private void startWhatCan() {
        for (Part part : parts) {
            if (!running.containsKey(part.name()) && ready.containsAll(part.needs())) {
                start(part);
            }
        }
    }

    private synchronized void start(Part part) {
        if (stopping.get()) {
            return;
        }
        screen.step("starting " + part.name());
        Logs.setAside(data.log(part.name()));
        RunningProcess process = RunningProcess.start(part.prepare().get().detached());
        running.put(part.name(), process);
        runFiles.write(part.name(), process.ref());
    }

    private void noteReady() {
        for (Part part : parts) {
            boolean waiting = running.containsKey(part.name()) && !ready.contains(part.name());
            if (waiting && part.ready().getAsBoolean()) {
                ready.add(part.name());
                screen.step("%s is ready on port %d".formatted(part.name(), part.port()));
            }
        }
    }

    private List<String> unready() {
        return parts.stream().map(Part::name).filter(name -> !ready.contains(name)).toList();
    }

    /**
     * Returns when {@link #stop()} is called.
     *
     * @throws Refusal if a part ends before
     */
    void watch() {
        while (!stopping.get()) {
            refuseIfDead();
            Poll.until(LOOK, stopping::get);
        }
    }

    private void refuseIfDead() {
        Optional<RunningProcess> dead =
                running.values().stream().filter(process -> !process.isAlive()).findFirst();
        if (dead.isPresent() && !stopping.get()) {
            RunningProcess process = dead.get();
            throw new Refusal(
                    "%s ended with exit code %d, so everything is stopped: see %s, then ./commentary up again"
                            .formatted(process.name(), process.exitCode(), process.spec().log()));
        }
    }

    /** Stops the services, then Elasticsearch and Kafka, and waits for them. */
    synchronized void stop() {
        if (stopping.getAndSet(true)) {
            return;
        }
        runFiles.setReady(false);
        Set<String> backbone = Set.of(Parts.KAFKA, Parts.ELASTICSEARCH);
        List<RunningProcess> services = new ArrayList<>(running.values());
        services.removeIf(process -> backbone.contains(process.name()));
        stop(services);
        stop(running.values().stream().filter(p -> backbone.contains(p.name())).toList());
    }

    private void stop(List<RunningProcess> processes) {
        if (processes.isEmpty()) {
            return;
        }
        screen.step(
                "stopping "
                        + String.join(", ", processes.stream().map(RunningProcess::name).toList()));
        ProcessRef.stopAll(processes.stream().map(RunningProcess::ref).toList(), GRACE);
        processes.forEach(process -> runFiles.forget(process.name()));
    }
}
