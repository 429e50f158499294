package dev.commentary.stack.launcher;

import dev.commentary.stack.process.Poll;
import dev.commentary.stack.server.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

@Command(
        name = "demo",
        description = "Start everything with sample posts, on data of its own; Ctrl-C ends it.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private static final Duration SEARCHABLE = Duration.ofSeconds(20);

    @Override
    public Integer call() {
        Screen screen = new Screen(System.out);
        DataFolder folder = DataFolder.ofDemo();
        Takeover.of(folder, screen).take(true);
        new Session(folder, false, screen)
                .run(() -> {
                    load(folder, screen);
                    screen.line("");
                    screen.line("  " + Session.address(false));
                    screen.line("  Ctrl-C ends the demonstration.");
                });
        return 0;
    }

    private static void load(DataFolder folder, Screen screen) {
        try (Importer importer = new Importer(folder.readKey())) {
            long accepted = 0;
            for (Path sample : samples()) {
                screen.step("loading " + sample.getFileName());
                Importer.Summary summary = importer.send(sample, _ -> {});
                summary.lines().forEach(line -> screen.step("  " + line));
                accepted += summary.accepted();
            }
            // Whoever opens the dashboard now shall not find it empty.
            long expected = accepted;
            Poll.until(SEARCHABLE, () -> importer.countFound() >= expected);
            screen.step("  %d found by a search".formatted(importer.countFound()));
        }
    }

    private static List<Path> samples() {
        try (Stream<Path> files = Files.list(Home.find().root().resolve("samples"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new Refusal("the folder samples is missing: get the whole project again");
        }
    }
}
