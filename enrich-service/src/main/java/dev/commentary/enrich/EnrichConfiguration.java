package dev.commentary.enrich;

import dev.commentary.enrich.correction.KnownCorrections;
import dev.commentary.enrich.retag.LiveTraffic;
import dev.commentary.plumbing.kafka.EventRecords;
import dev.commentary.plumbing.kafka.Publisher;
import dev.commentary.plumbing.kafka.RecordTracing;
import dev.commentary.plumbing.kafka.RejectedRecords;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the service together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EnrichProperties.class)
class EnrichConfiguration {

    @Bean
    Enricher enricher(EnrichProperties properties) {
        return Enricher.load(properties.rulesDir());
    }

    @Bean
    ReceivedListener receivedListener(
            EnrichProperties properties,
            Enricher enricher,
            KnownCorrections corrections,
            LiveTraffic live,
            Publisher publisher,
            RecordTracing tracing,
            MeterRegistry registry,
            Clock clock) {
        return new ReceivedListener(
                properties,
                new EventRecords("enrich-service", clock),
                new EnrichStep(enricher, corrections::of),
                corrections,
                live,
                new RejectedRecords("enrich", clock),
                publisher,
                tracing,
                new EnrichMetrics(registry));
    }
}
