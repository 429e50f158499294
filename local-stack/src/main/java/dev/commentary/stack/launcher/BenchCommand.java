package dev.commentary.stack.launcher;

import dev.commentary.stack.server.Home;
import dev.commentary.stack.server.Java;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "bench",
        description = "Measure the pipeline beside the bare limit of Elasticsearch, in one run.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {

    private static final String MODULE = "benchmarks";

    @Parameters(arity = "0..*", paramLabel = "ARGUMENT", description = "passed to the benchmark")
    private List<String> arguments = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home home = Home.find();
        Path jar = home.executable(MODULE);
        if (!Files.exists(jar)) {
            throw new Refusal(jar + " is missing: run ./mvnw -DskipTests package");
        }
        List<String> line =
                new ArrayList<>(
                        List.of(
                                Java.program(),
                                "-Dcommentary.home=" + home.root(),
                                "-jar",
                                jar.toString()));
        line.addAll(arguments);
        return new ProcessBuilder(line).inheritIO().start().waitFor();
    }
}
