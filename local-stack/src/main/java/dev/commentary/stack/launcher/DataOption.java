package dev.commentary.stack.launcher;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The option {@code --data}, the same for every command that has it. */
final class DataOption {

    @Option(
            names = "--data",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = {
                "the folder that holds all data (default: /var/lib/commentary-monitor for root,",
                "~/.local/share/commentary-monitor for others; once started, what was started last)"
            })
    private @Nullable Path folder;

    /** What was named on the command line. */
    Optional<DataFolder> named() {
        return Optional.ofNullable(folder).map(DataFolder::new);
    }

    /** For what starts: what was named, or else the standard folder. */
    DataFolder toStart() {
        return named().orElseGet(DataFolder::standard);
    }

    /** For what asks: what was named, or else what was started last. */
    DataFolder started() {
        return named().or(LastData::find).orElseGet(DataFolder::standard);
    }
}
