package dev.commentary.stack.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description = {
            "Send files of posts to the running system; the format is detected.",
            "An archive page (text or HTML), a WordPress export, RSS, Atom, JSON Feed or NDJSON."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    @Mixin private DataOption data = new DataOption();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "the files, one after another")
    private List<Path> files = List.of();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        files.forEach(ImportCommand::refuseIfUnreadable);
        PrintWriter out = spec.commandLine().getOut();
        boolean complete = true;
        try (Importer importer = new Importer(data.started().readKey())) {
            for (Path file : files) {
                Importer.Summary summary;
                try (ProgressBar progress = progress(file)) {
                    summary = importer.send(file, progress);
                }
                summary.lines().forEach(line -> out.println(file.getFileName() + ": " + line));
                out.flush();
                complete &= summary.refused() == 0;
            }
        }
        return complete ? 0 : 1;
    }

    private static void refuseIfUnreadable(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Refusal("cannot read " + file);
        }
    }

    /** Drawn on a terminal alone. */
    private static ProgressBar progress(Path file) {
        try {
            return new ProgressBar(
                    file.getFileName().toString(),
                    Files.size(file),
                    "sent, now taken in ...",
                    ProgressBar.screen());
        } catch (IOException e) {
            throw new Refusal("cannot read " + file);
        }
    }
}
