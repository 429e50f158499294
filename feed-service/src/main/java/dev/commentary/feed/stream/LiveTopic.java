package dev.commentary.feed.stream;

import dev.commentary.contract.Topics;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * The topic that the live stream reads, by every instance and in full: consumers belong to no
 * group, so that no instance takes a partition from another.
 */
final class LiveTopic {

    private static final int PATIENCE_SECONDS = 10;

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Map<String, Object> adminProperties;

    LiveTopic(ConsumerFactory<byte[], byte[]> factory, KafkaAdmin admin) {
        this.adminProperties = admin.getConfigurationProperties();
        var properties = new Properties();
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        properties.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, "1");
        this.consumers = () -> factory.createConsumer(null, "live-stream", null, properties);
    }

    Consumer<byte[], byte[]> consumer() {
        return consumers.get();
    }

    /**
     * What the topic is now.
     *
     * @param identity tells it from an earlier topic of the same name
     */
    record Shape(int identity, List<TopicPartition> partitions) {

        Shape {
            partitions = List.copyOf(partitions);
        }
    }

    /**
     * Asks Kafka what the topic is.
     *
     * @throws KafkaException where Kafka does not answer or has no such topic yet
     */
    Shape shape() throws InterruptedException {
        try (Admin admin = Admin.create(adminProperties)) {
            TopicDescription topic =
                    admin.describeTopics(List.of(Topics.ENRICHED))
                            .allTopicNames()
                            .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                            .get(Topics.ENRICHED);
            if (topic == null) {
                throw new KafkaException("there is no topic " + Topics.ENRICHED);
            }
            return new Shape(
                    topic.topicId().hashCode(),
                    topic.partitions().stream()
                            .map(p -> new TopicPartition(Topics.ENRICHED, p.partition()))
                            .toList());
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("the topic " + Topics.ENRICHED + " cannot be described", e);
        }
    }
}
