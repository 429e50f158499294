package dev.commentary.stack.launcher;

import dev.commentary.stack.server.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

@Command(
        name = "demo",
        description = "Start everything with sample posts, on data of its own; Ctrl-C ends it.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

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
            for (Path sample : samples()) {
                screen.step("loading " + sample.getFileName());
                importer.send(sample, _ -> {}).lines().forEach(line -> screen.step("  " + line));
            }
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
