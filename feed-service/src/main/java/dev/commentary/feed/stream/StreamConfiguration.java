package dev.commentary.feed.stream;

import dev.commentary.feed.FeedProperties;
import dev.commentary.feed.post.InterestTagger;
import dev.commentary.plumbing.kafka.EventRecords;
import dev.commentary.plumbing.kafka.RecordTracing;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;

/** Puts the live stream together. */
@Configuration(proxyBeanMethods = false)
class StreamConfiguration {

    @Bean
    StreamMetrics streamMetrics(MeterRegistry registry) {
        return new StreamMetrics(registry);
    }

    @Bean
    LiveStream liveStream(FeedProperties properties, StreamMetrics metrics) {
        return new LiveStream(properties.stream(), metrics);
    }

    @Bean
    LiveTopic liveTopic(ConsumerFactory<byte[], byte[]> consumers, KafkaAdmin admin) {
        return new LiveTopic(consumers, admin);
    }

    @Bean
    EventReader eventReader(Clock clock) {
        return new EventReader(new EventRecords("feed-service", clock), clock);
    }

    @Bean
    LiveTail liveTail(
            LiveTopic topic,
            EventReader reader,
            LiveStream stream,
            StreamMetrics metrics,
            RecordTracing tracing,
            Clock clock,
            FeedProperties properties) {
        return new LiveTail(
                topic, reader, stream, metrics, tracing, clock, properties.stream().keptEvents());
    }

    @Bean
    StreamResponse streamResponse(
            LiveStream stream,
            LiveTopic topic,
            EventReader reader,
            FeedProperties properties,
            ObjectProvider<InterestTagger> interests) {
        Replay replay = new Replay(topic, reader, properties.stream().replayedEvents());
        return new StreamResponse(
                new StreamServer(
                        stream,
                        replay,
                        properties.stream(),
                        interests.getIfAvailable(() -> post -> List.of())));
    }
}
