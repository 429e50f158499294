package dev.commentary.stack.launcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

@Command(
        name = "bench",
        description = "Measure the pipeline beside the bare limit of Elasticsearch, in one run.",
        mixinStandardHelpOptions = true,
        customSynopsis =
                "commentary bench [--parts abcd] [--posts N] [--warm-up N] [--rate N] [--seconds N]")
final class BenchCommand implements Callable<Integer> {

    /** Its options are known where they are used. */
    @Unmatched private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return ModuleProgram.run("benchmarks", arguments);
    }
}
