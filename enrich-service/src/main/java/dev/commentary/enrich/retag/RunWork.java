package dev.commentary.enrich.retag;

import dev.commentary.contract.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** One run from where it stands to its end, partition by partition. For one thread. */
final class RunWork {

    private static final List<String> RECEIVED = List.of(Topics.RECEIVED, Topics.RECEIVED_BACKFILL);
    private static final List<String> ALL =
            List.of(
                    Topics.RECEIVED,
                    Topics.RECEIVED_BACKFILL,
                    Topics.ENRICHED,
                    Topics.ENRICHED_BACKFILL,
                    Topics.RETAGGED);

    private final Runs runs;
    private final LogReader log;
    private final RetagTools tools;
    private final Pace pace;
    private final String knowledge;
    private final BooleanSupplier ended;
    private RetagRun run;

    RunWork(
            RetagRun run,
            Runs runs,
            LogReader log,
            RetagTools tools,
            Pace pace,
            String knowledge,
            BooleanSupplier ended) {
        this.run = run;
        this.runs = runs;
        this.log = log;
        this.tools = tools;
        this.pace = pace;
        this.knowledge = knowledge;
        this.ended = ended;
    }

    /** Works until the run is at its end, and answers that it is, or until it is told to end. */
    boolean goOn() throws InterruptedException {
        List<Long> sizes = ALL.stream().map(topic -> (long) log.partitions(topic)).toList();
        if (sizes.stream().distinct().count() > 1) {
            end(
                    RetagRun.FAILED,
                    "the post topics differ in the number of their partitions: give all of them the"
                            + " same with Kafka's tools");
            return true;
        }
        int partitions = Math.toIntExact(sizes.getFirst());
        // Other rules than at the last checkpoint: what was done would be a mixture.
        if (run.ends().isEmpty() || !run.knowledge().equals(knowledge)) {
            begin(partitions);
        }
        for (int partition = 0; partition < partitions; partition++) {
            if (!run.partitionsDone().contains(partition) && !tag(partition)) {
                return false;
            }
        }
        end(RetagRun.DONE, null);
        return true;
    }

    void end(String status, @Nullable String reason) {
        put(run.ended(status, reason, runs.now()));
    }

    private void begin(int partitions) {
        List<TopicPartition> places =
                IntStream.range(0, partitions).boxed().flatMap(RunWork::received).toList();
        Map<String, Long> ends = new HashMap<>();
        log.ends(places).forEach((place, end) -> ends.put(place.toString(), end));
        put(run.over(knowledge, ends, sum(ends)));
    }

    private boolean tag(int partition) throws InterruptedException {
        Map<TopicPartition, Long> to = places(partition, run.ends());
        Map<TopicPartition, Long> from = places(partition, run.next());
        Counting counting = new Counting(run.tally());
        long before = doneBefore();
        PartitionRetag work = new PartitionRetag(log, tools, run.dryRun(), counting, pace, ended);
        boolean through =
                work.run(
                        partition,
                        from,
                        to,
                        places -> {
                            Map<String, Long> next = new HashMap<>();
                            places.forEach((place, at) -> next.put(place.toString(), at));
                            put(run.at(next, before + sum(next), counting.tally()));
                        });
        if (!through) {
            return false;
        }
        List<Integer> done = new ArrayList<>(run.partitionsDone());
        done.add(partition);
        put(
                run.through(
                        done,
                        before + to.values().stream().mapToLong(n -> n).sum(),
                        counting.tally()));
        return true;
    }

    private long doneBefore() {
        return run.partitionsDone().stream()
                .flatMap(partition -> places(partition, run.ends()).values().stream())
                .mapToLong(n -> n)
                .sum();
    }

    private void put(RetagRun now) {
        run = now;
        runs.put(now);
    }

    private static Stream<TopicPartition> received(int partition) {
        return RECEIVED.stream().map(topic -> new TopicPartition(topic, partition));
    }

    private static Map<TopicPartition, Long> places(int partition, Map<String, Long> offsets) {
        Map<TopicPartition, Long> places = new HashMap<>();
        received(partition)
                .filter(place -> offsets.containsKey(place.toString()))
                .forEach(place -> places.put(place, offsets.getOrDefault(place.toString(), 0L)));
        return places;
    }

    private static long sum(Map<String, Long> offsets) {
        return offsets.values().stream().mapToLong(n -> n).sum();
    }
}
