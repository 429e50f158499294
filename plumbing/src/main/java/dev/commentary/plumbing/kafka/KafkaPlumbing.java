package dev.commentary.plumbing.kafka;

import dev.commentary.contract.Topics;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What every service needs of Kafka: the topics declared, one template for bytes, and listeners
 * that take what one poll returned and commit after they return. A listener that throws gets the
 * same batch again, without end and with growing pauses, while the consumer stays in its group.
 */
@AutoConfiguration(before = KafkaAutoConfiguration.class)
public class KafkaPlumbing {

    /** The name of the listener container factory for batches. */
    public static final String BATCHES = "kafkaListenerContainerFactory";

    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;
    private static final int LARGEST_EVENT_BYTES = 4 << 20;

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    KafkaTemplate<byte[], byte[]> kafkaTemplate(ProducerFactory<byte[], byte[]> producers) {
        return new KafkaTemplate<>(producers);
    }

    @Bean
    Publisher publisher(KafkaTemplate<byte[], byte[]> kafka) {
        return new Publisher(kafka);
    }

    @Bean
    RecordTracing recordTracing(
            ObjectProvider<Tracer> tracers, ObjectProvider<Propagator> propagators) {
        return new RecordTracing(
                tracers.getIfAvailable(() -> Tracer.NOOP),
                propagators.getIfAvailable(() -> Propagator.NOOP));
    }

    @Bean("kafkaHealthIndicator")
    KafkaHealth kafkaHealth(KafkaAdmin admin) {
        return new KafkaHealth(Admin.create(admin.getConfigurationProperties()));
    }

    @Bean(BATCHES)
    ConcurrentKafkaListenerContainerFactory<byte[], byte[]> batches(
            ConsumerFactory<byte[], byte[]> consumers) {
        var factory = new ConcurrentKafkaListenerContainerFactory<byte[], byte[]>();
        factory.setConsumerFactory(consumers);
        factory.setBatchListener(true);
        factory.getContainerProperties().setAckMode(AckMode.BATCH);
        factory.setCommonErrorHandler(retryForever());
        return factory;
    }

    @Bean
    KafkaAdmin.NewTopics postTopics(
            @Value("${commentary.kafka.partitions:6}") int partitions,
            @Value("${commentary.kafka.replicas:-1}") short replicas) {
        List<NewTopic> topics = new ArrayList<>();
        for (String name : Topics.COMPACTED) {
            topics.add(
                    declare(name, partitions, replicas)
                            .config(
                                    TopicConfig.CLEANUP_POLICY_CONFIG,
                                    TopicConfig.CLEANUP_POLICY_COMPACT)
                            .build());
        }
        topics.add(
                declare(Topics.REJECTED, partitions, replicas)
                        .config(TopicConfig.RETENTION_MS_CONFIG, "-1")
                        .build());
        return new KafkaAdmin.NewTopics(topics.toArray(NewTopic[]::new));
    }

    private static TopicBuilder declare(String name, int partitions, short replicas) {
        return TopicBuilder.name(name)
                .partitions(partitions)
                .replicas(replicas)
                .config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(LARGEST_EVENT_BYTES))
                .config(TopicConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    }

    private static DefaultErrorHandler retryForever() {
        ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE_MILLIS, 2);
        pauses.setMaxInterval(LONGEST_PAUSE_MILLIS);
        return new DefaultErrorHandler(pauses);
    }
}
