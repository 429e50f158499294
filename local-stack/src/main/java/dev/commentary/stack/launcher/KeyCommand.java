package dev.commentary.stack.launcher;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "key",
        description = "Print the administrator's API key (send it as 'Authorization: Bearer KEY').",
        mixinStandardHelpOptions = true)
final class KeyCommand implements Runnable {

    @Mixin private DataOption data = new DataOption();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().getOut().println(data.started().readKey());
    }
}
