package dev.commentary.stack.launcher;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of the whole system; each command is a class of its own. */
@Command(
        name = "commentary",
        description = "Commentary Monitor on this machine: what analysts publish, tagged and live.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            ImportCommand.class,
            RetagCommand.class,
            SourcesCommand.class,
            KeyCommand.class,
            BenchCommand.class,
            EvaluateCommand.class,
            VersionCommand.class,
            CommandLine.HelpCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:refused or failed, the reason is printed",
            "2:wrong command line",
            "3:status: not everything is running"
        })
final class Commentary implements Runnable {

    @Spec private CommandSpec spec = CommandSpec.create();

    private Commentary() {}

    /** Runs one command and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Commentary())
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler(Commentary::fail);
    }

    private static int fail(Exception failure, CommandLine line, CommandLine.ParseResult parsed)
            throws Exception {
        if (failure instanceof Refusal || failure instanceof IllegalStateException) {
            line.getErr().println("commentary: " + failure.getMessage());
            return line.getCommandSpec().exitCodeOnExecutionException();
        }
        throw failure;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say which command");
    }
}
