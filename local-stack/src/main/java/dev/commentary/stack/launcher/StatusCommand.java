package dev.commentary.stack.launcher;

import dev.commentary.stack.process.ProcessRef;
import dev.commentary.stack.server.Home;
import java.io.PrintWriter;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "status",
        description = "Show each process: whether it is ready, its port and its memory.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private static final int NOT_RUNNING = 3;
    private static final String UNWATCHED =
            "nobody watches these: their supervisor was killed; ./commentary up starts anew, down stops them";
    private static final String ROW = "%-14s %-9s %7s %6s %8s%n";

    @Mixin private DataOption data = new DataOption();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        DataFolder folder = data.started();
        PrintWriter out = spec.commandLine().getOut();
        out.println("data: " + folder.path());
        out.printf(ROW, "", "state", "process", "port", "memory");
        try (HttpClient http = HttpClient.newHttpClient()) {
            RunFiles files = new RunFiles(folder.run());
            List<State> states =
                    new Parts(Home.find(), folder, http)
                            .all().stream().map(part -> State.of(part, files)).toList();
            states.forEach(state -> state.print(out));
            long total = states.stream().mapToLong(State::megabytes).sum();
            out.printf(ROW, "all", "", "", "", total + " MB");
            boolean watched = files.findSupervisor().isPresent();
            if (!watched && !files.alive().isEmpty()) {
                out.println(UNWATCHED);
            }
            return watched && states.stream().allMatch(State::isReady) ? 0 : NOT_RUNNING;
        }
    }

    /** What is known about one part. */
    private record State(Part part, Optional<ProcessRef> process, boolean isReady) {

        static State of(Part part, RunFiles files) {
            Optional<ProcessRef> process =
                    files.find(part.name()).filter(ref -> ref.findAlive().isPresent());
            return new State(part, process, process.isPresent() && part.ready().getAsBoolean());
        }

        long megabytes() {
            return process.flatMap(ProcessRef::findAlive).map(Memory::megabytes).orElse(0L);
        }

        String label() {
            if (process.isEmpty()) {
                return "down";
            }
            return isReady ? "ready" : "not ready";
        }

        void print(PrintWriter out) {
            String pid = process.map(ref -> Long.toString(ref.pid())).orElse("-");
            out.printf(ROW, part.name(), label(), pid, part.port(), megabytes() + " MB");
        }
    }
}
