package dev.commentary.stack.launcher;

import dev.commentary.stack.process.ProcessRef;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "down",
        description = "Stop everything that 'up' or 'demo' started; the data stay.",
        mixinStandardHelpOptions = true)
final class DownCommand implements Runnable {

    private static final Duration SUPERVISOR = Duration.ofSeconds(60);
    private static final Duration ORPHANS = Duration.ofSeconds(20);

    @Mixin private DataOption data = new DataOption();

    @Override
    public void run() {
        Screen screen = new Screen(System.out);
        DataFolder folder = data.started();
        RunFiles files = new RunFiles(folder.run());
        Optional<ProcessRef> supervisor = files.findSupervisor();
        supervisor.ifPresent(process -> {
            screen.step("stopping what runs on " + folder.path());
            process.stopAlone(SUPERVISOR);
        });
        // The supervisor stops its children; these are of one that was killed.
        Map<String, ProcessRef> orphans = files.alive();
        ProcessRef.stopAll(orphans.values(), ORPHANS);
        orphans.keySet().forEach(files::forget);
        files.forget(RunFiles.SUPERVISOR);
        files.setReady(false);
        boolean idle = supervisor.isEmpty() && orphans.isEmpty();
        screen.step(idle ? "nothing was running on " + folder.path() : "stopped");
    }
}
