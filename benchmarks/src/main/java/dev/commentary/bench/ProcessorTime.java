package dev.commentary.bench;

import dev.commentary.stack.process.RunningProcess;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The processor time that each process of a stack has used since a moment, children included: what
 * a rate is made of where all processors are busy.
 */
final class ProcessorTime {

    private final List<RunningProcess> processes;
    private final Map<String, Duration> before;

    private ProcessorTime(List<RunningProcess> processes) {
        this.processes = processes;
        this.before = used(processes);
    }

    /** Starts to count. */
    static ProcessorTime of(List<RunningProcess> processes) {
        return new ProcessorTime(processes);
    }

    /** Such as {@code kafka 21, elasticsearch 190 µs a post}. */
    String perPost(int posts) {
        return used(processes).entrySet().stream()
                .map(now -> perPost(now.getKey(), now.getValue(), posts))
                .collect(Collectors.joining(", ", "", " µs a post"));
    }

    private String perPost(String process, Duration now, int posts) {
        Duration used = now.minus(before.getOrDefault(process, Duration.ZERO));
        return String.format(Locale.ROOT, "%s %,d", process, used.toNanos() / 1_000 / posts);
    }

    private static Map<String, Duration> used(List<RunningProcess> processes) {
        Map<String, Duration> used = new LinkedHashMap<>();
        for (RunningProcess process : processes) {
            process.ref()
                    .findAlive()
                    .map(ProcessorTime::withChildren)
                    .ifPresent(time -> used.put(process.name(), time));
        }
        return used;
    }

    private static Duration withChildren(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
