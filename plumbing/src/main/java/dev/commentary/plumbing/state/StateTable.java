package dev.commentary.plumbing.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.commentary.plumbing.kafka.Publisher;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values by key that live in a compacted Kafka topic, as JSON, and in the memory of every instance.
 * A write returns when Kafka has it and this instance has read it back. Values that cannot be read
 * are logged and passed over. Thread-safe.
 */
public final class StateTable<T> implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StateTable.class);

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .changeDefaultPropertyInclusion(
                            i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    /** Keys that share a turn wait for each other without need; so many are seldom met. */
    private static final int TURNS = 64;

    private record Row<T>(T value, Place place) {}

    private final String name;
    private final Class<T> type;
    private final Changes<T> changes;
    private final FollowedTopic topic;
    private final Map<String, Row<T>> rows = new ConcurrentHashMap<>();
    private final List<Lock> turns =
            Stream.<Lock>generate(ReentrantLock::new).limit(TURNS).toList();

    /** A table of the topic with that name. */
    public StateTable(
            String name,
            Class<T> type,
            ConsumerFactory<byte[], byte[]> consumers,
            Publisher publisher,
            Changes<T> changes) {
        this.name = name;
        this.type = type;
        this.changes = changes;
        this.topic = new FollowedTopic(name, consumers, publisher, this::read);
    }

    public String name() {
        return name;
    }

    public Optional<T> find(String key) {
        return Optional.ofNullable(rows.get(key)).map(Row::value);
    }

    public boolean contains(String key) {
        return rows.containsKey(key);
    }

    /** All values, in no order. */
    public List<T> all() {
        return rows.values().stream().map(Row::value).toList();
    }

    /** The partition in which a value lives; -1 where there is none. */
    public int partitionOf(String key) {
        @Nullable Row<T> row = rows.get(key);
        return row == null ? -1 : row.place().partition();
    }

    /**
     * Writes a value.
     *
     * @throws org.apache.kafka.common.KafkaException where Kafka did not take it, or it was not
     *     read back in time
     */
    public void put(String key, T value) {
        putAll(Map.of(key, value));
    }

    /** Writes several values at once; as {@link #put}, and some may have been written. */
    public void putAll(Map<String, T> values) {
        topic.write(
                values.entrySet().stream()
                        .map(e -> topic.record(e.getKey(), JSON.writeValueAsBytes(e.getValue())))
                        .toList());
    }

    /**
     * Makes a value of the one that is there, as {@link #put}; does nothing where none is. In this
     * instance no other update or removal of the same key comes in between.
     *
     * @return the value as it is then
     */
    public Optional<T> update(String key, UnaryOperator<T> change) {
        Lock turn = turns.get(Math.floorMod(key.hashCode(), turns.size()));
        turn.lock();
        try {
            Optional<T> changed = find(key).map(change);
            changed.ifPresent(value -> put(key, value));
            return changed;
        } finally {
            turn.unlock();
        }
    }

    /** Forgets a value; as {@link #put}. */
    public void remove(String key) {
        Lock turn = turns.get(Math.floorMod(key.hashCode(), turns.size()));
        turn.lock();
        try {
            removeAll(List.of(key));
        } finally {
            turn.unlock();
        }
    }

    /** Forgets several values at once; as {@link #putAll}. */
    public void removeAll(List<String> keys) {
        topic.write(keys.stream().map(key -> topic.record(key, null)).toList());
    }

    /** Waits until all has been read that the topic holds now; ten seconds at most. */
    public void catchUp() {
        topic.catchUp();
    }

    /** Whether the table has been read to its end once, so that it holds what it should. */
    public boolean isCaughtUp() {
        return topic.isCaughtUp();
    }

    @Override
    public void start() {
        topic.start();
    }

    @Override
    public void stop() {
        try {
            topic.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return topic.isRunning();
    }

    /** Before everything that works with the table, and after it at the end. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void read(ConsumerRecord<byte[], byte[]> record) {
        String key = new String(record.key(), StandardCharsets.UTF_8);
        try {
            apply(key, record);
        } catch (RuntimeException e) {
            // One value that cannot be read, or that a listener fails on, must not stop the others.
            LOG.error("{} holds a value under {} that is passed over", name, key, e);
        }
    }

    private void apply(String key, ConsumerRecord<byte[], byte[]> record) {
        byte @Nullable [] bytes = record.value();
        if (bytes == null) {
            rows.remove(key);
            changes.removed(key);
            return;
        }
        T value = JSON.readValue(bytes, type);
        Place place = new Place(record.partition(), record.offset());
        rows.put(key, new Row<>(value, place));
        changes.put(key, value, place);
    }
}
