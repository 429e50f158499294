package dev.commentary.system;

import org.jspecify.annotations.Nullable;

/** One pipeline for all system tests of a run; it ends with the JVM. */
final class SharedPipeline {

    private static @Nullable Pipeline pipeline;

    private SharedPipeline() {}

    static synchronized Pipeline get() {
        Pipeline running = pipeline;
        if (running == null) {
            running = Pipeline.start();
            pipeline = running;
        }
        return running;
    }
}
