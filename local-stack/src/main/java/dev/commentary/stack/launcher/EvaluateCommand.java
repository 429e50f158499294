package dev.commentary.stack.launcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

@Command(
        name = "evaluate",
        description = {
            "Measure how right the tags are, over data with ground truth.",
            "'commentary evaluate' alone tells what can be measured, and how."
        },
        mixinStandardHelpOptions = true,
        customSynopsis = "commentary evaluate [SUBJECT...] --data DIR [--misses] [--json]")
final class EvaluateCommand implements Callable<Integer> {

    /** Its options are known where they are used. */
    @Unmatched private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<String> passed = arguments.isEmpty() ? List.of("--help") : arguments;
        return ModuleProgram.run("evaluation", passed);
    }
}
