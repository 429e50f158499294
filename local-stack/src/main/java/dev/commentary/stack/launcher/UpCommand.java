package dev.commentary.stack.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "up",
        description = "Start Kafka, Elasticsearch and the services; stop all of them on Ctrl-C.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    @Mixin private DataOption data = new DataOption();

    @Option(
            names = "--detach",
            description = "return when everything is ready and leave it running ('down' stops it)")
    private boolean detach;

    @Option(names = "--fresh", description = "begin without data: delete what the folder holds")
    private boolean fresh;

    @Option(
            names = "--backbone",
            description = "only Kafka and Elasticsearch, for services started elsewhere")
    private boolean backbone;

    @Option(names = Detached.SUPERVISED, hidden = true)
    private boolean supervised;

    @Override
    public Integer call() {
        Screen screen = new Screen(System.out);
        DataFolder folder = data.toStart();
        Takeover.of(folder, screen).take(fresh);
        if (detach) {
            return Detached.start(folder, backbone, screen);
        }
        new Session(folder, backbone, screen).run(() -> tellReady(folder, screen));
        return 0;
    }

    private void tellReady(DataFolder folder, Screen screen) {
        screen.line(Session.address(backbone));
        if (!supervised) {
            screen.line("Ctrl-C stops everything; the data stay in " + folder.path());
        }
    }
}
