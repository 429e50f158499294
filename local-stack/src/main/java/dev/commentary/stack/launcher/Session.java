package dev.commentary.stack.launcher;

import dev.commentary.stack.process.ProcessRef;
import dev.commentary.stack.server.Home;
import java.net.http.HttpClient;
import java.util.List;

/** The system from its start to its end, inside this JVM's life. */
final class Session {

    private final DataFolder data;
    private final boolean backboneOnly;
    private final Screen screen;

    Session(DataFolder data, boolean backboneOnly, Screen screen) {
        this.data = data;
        this.backboneOnly = backboneOnly;
        this.screen = screen;
    }

    /** What to tell people when everything is ready. */
    static String address(boolean backboneOnly) {
        return backboneOnly
                ? "Kafka: 127.0.0.1:%d   Elasticsearch: http://127.0.0.1:%d"
                        .formatted(Ports.KAFKA, Ports.ELASTICSEARCH)
                : "The dashboard: http://127.0.0.1:%d/".formatted(Service.FEED.port());
    }

    /**
     * Starts everything, runs {@code whenReady}, and returns when the JVM is asked to end; whatever
     * happens, nothing is left running.
     *
     * @throws Refusal if something is missing, does not start, or ends before its time
     */
    void run(Runnable whenReady) {
        RunFiles files = new RunFiles(data.run());
        if (files.tryLock().isEmpty()) {
            throw new Refusal("another ./commentary is starting on " + data.path());
        }
        Preflight.check(data.path(), Ports.all());
        Keys.ensure(data);
        files.write(RunFiles.SUPERVISOR, ProcessRef.of(ProcessHandle.current()));
        try (HttpClient http = HttpClient.newHttpClient()) {
            Parts parts = new Parts(Home.find(), data, http);
            List<Part> wanted = backboneOnly ? parts.backbone() : parts.all();
            Supervisor supervisor = new Supervisor(wanted, data, screen);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(supervisor, files), "stop"));
            supervisor.start();
            whenReady.run();
            supervisor.watch();
        }
    }

    private void end(Supervisor supervisor, RunFiles files) {
        supervisor.stop();
        files.forget(RunFiles.SUPERVISOR);
        screen.step("stopped");
    }
}
