package dev.commentary.stack.launcher;

import dev.commentary.stack.process.Poll;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "logs",
        description = "Print what the processes say; of one of them, or of all.",
        mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {

    private static final Duration LOOK = Duration.ofMillis(300);

    @Mixin private DataOption data = new DataOption();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "SERVICE",
            description = "elasticsearch, kafka, ingest, enrich, index, feed or supervisor")
    private @Nullable String service;

    @Option(
            names = {"-f", "--follow"},
            description = "go on until Ctrl-C")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "COUNT",
            defaultValue = "100",
            description = "how many lines of each (default: ${DEFAULT-VALUE})")
    private int lines;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Map<String, Tail> tails = tails(data.started());
        PrintWriter out = spec.commandLine().getOut();
        tails.forEach((name, tail) -> print(out, name, tail.readLast(lines)));
        while (follow && !Thread.currentThread().isInterrupted()) {
            tails.forEach((name, tail) -> print(out, name, tail.readLines()));
            Poll.until(LOOK, () -> false);
        }
        return 0;
    }

    private Map<String, Tail> tails(DataFolder folder) {
        List<String> known = new ArrayList<>(Parts.names());
        known.add("supervisor");
        List<String> wanted = service == null ? known : List.of(service);
        if (!known.containsAll(wanted)) {
            throw new Refusal(
                    "no service %s: there are %s".formatted(service, String.join(", ", known)));
        }
        Map<String, Tail> tails = new LinkedHashMap<>();
        wanted.stream()
                .filter(name -> Files.exists(folder.log(name)))
                .forEach(name -> tails.put(name, new Tail(folder.log(name))));
        if (tails.isEmpty()) {
            throw new Refusal(
                    "no logs in %s yet: run ./commentary up first".formatted(folder.logs()));
        }
        return tails;
    }

    private void print(PrintWriter out, String name, List<String> some) {
        String prefix = service == null ? name + " | " : "";
        some.forEach(line -> out.println(prefix + line));
        out.flush();
    }
}
