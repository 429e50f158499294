package dev.commentary.stack.launcher;

import dev.commentary.stack.process.ProcessSpec;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * One process of the system.
 *
 * @param needs the names of the parts that must be ready before this one is started
 * @param prepare writes what the process needs and says what to start
 * @param ready asks the running process whether it can do its work
 */
record Part(
        String name,
        int port,
        Set<String> needs,
        Supplier<ProcessSpec> prepare,
        BooleanSupplier ready) {

    Part {
        needs = Set.copyOf(needs);
    }
}
