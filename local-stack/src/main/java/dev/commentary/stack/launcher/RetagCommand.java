package dev.commentary.stack.launcher;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

@Command(
        name = "retag",
        description = {
            "Tag every post anew by the rules of now, in the background; live posts go first.",
            "What people corrected stays as they said. A run under way is joined, not repeated;"
                    + " Ctrl-C leaves it going."
        },
        mixinStandardHelpOptions = true)
final class RetagCommand implements Callable<Integer> {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final int PERMILLE = 1_000;

    @Mixin private DataOption data = new DataOption();

    @Option(
            names = "--dry-run",
            description = "only show what would change: counts by tag, and a sample of posts")
    private boolean dryRun;

    @Option(names = "--json", description = "print the result as JSON")
    private boolean json;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try (Retagging retagging = new Retagging(data.started().readKey())) {
            Retagging.Begun begun = retagging.begin(dryRun);
            if (begun.joined()) {
                err.println("A run of the same kind is under way; this is its progress.");
            }
            Thread leaving = new Thread(() -> leave(err, begun.id()));
            Runtime.getRuntime().addShutdownHook(leaving);
            JsonNode run = follow(retagging, begun.id());
            Runtime.getRuntime().removeShutdownHook(leaving);
            if (json) {
                out.println(run.toPrettyString());
            } else {
                RetagReport.lines(run).forEach(out::println);
            }
            out.flush();
            return run.path("status").asString("").equals("done") ? 0 : 1;
        }
    }

    private static JsonNode follow(Retagging retagging, String id) throws InterruptedException {
        try (ProgressBar bar =
                new ProgressBar("retag", PERMILLE, "nearly done ...", ProgressBar.screen())) {
            while (true) {
                JsonNode run = retagging.look(id);
                if (!run.path("status").asString("").equals("running")) {
                    return run;
                }
                bar.accept(Math.round(run.path("progress").asDouble(0) * PERMILLE));
                Thread.sleep(BETWEEN_LOOKS);
            }
        }
    }

    private static void leave(PrintWriter err, String id) {
        err.println();
        err.println("The run goes on without this command; the same command shows it again.");
        err.println("To end it: DELETE " + Retagging.RUNS + "/" + id);
        err.flush();
    }
}
