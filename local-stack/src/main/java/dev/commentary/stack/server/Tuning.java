package dev.commentary.stack.server;

import java.util.List;

/** What a JVM of the stack is tuned for. */
public enum Tuning {
    /** Work for hours: all compilers. */
    THROUGHPUT,
    /** Start for the length of a test run: half the work until ready, a slower steady state. */
    QUICK_START;

    List<String> jvmOptions() {
        return switch (this) {
            case THROUGHPUT -> List.of();
            case QUICK_START -> List.of("-XX:TieredStopAtLevel=1");
        };
    }
}
