package dev.commentary.ingest;

import dev.commentary.ingest.acceptance.Acceptance;
import dev.commentary.ingest.acceptance.KnownPosts;
import dev.commentary.ingest.acceptance.Limits;
import dev.commentary.ingest.intake.IngestMetrics;
import dev.commentary.ingest.intake.Intake;
import dev.commentary.ingest.intake.KnownPostsLoader;
import dev.commentary.ingest.intake.Outbox;
import dev.commentary.ingest.intake.RequestLimits;
import dev.commentary.plumbing.http.DoorRules;
import dev.commentary.plumbing.http.Scope;
import dev.commentary.plumbing.kafka.EventRecords;
import dev.commentary.plumbing.kafka.Publisher;
import dev.commentary.plumbing.kafka.RecordTracing;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.kafka.core.ConsumerFactory;

/** How the parts of this service are put together. */
@Configuration(proxyBeanMethods = false)
class IngestConfiguration {

    private static final String SERVICE = "ingest-service";

    @Bean
    KnownPosts knownPosts(IngestProperties properties) {
        return new KnownPosts(properties.knownPosts());
    }

    @Bean
    Acceptance acceptance(KnownPosts known, IngestProperties properties, Clock clock) {
        Limits usual = Limits.usual();
        Limits limits =
                new Limits(
                        properties.bodyLength(),
                        usual.noteLength(),
                        usual.lineLength(),
                        usual.urlLength(),
                        usual.authors());
        return new Acceptance(known, limits, clock);
    }

    @Bean
    IngestMetrics ingestMetrics(MeterRegistry registry) {
        return new IngestMetrics(registry);
    }

    @Bean
    Intake intake(
            Acceptance acceptance,
            Publisher publisher,
            RecordTracing tracing,
            KnownPosts known,
            IngestMetrics metrics,
            Clock clock) {
        Outbox outbox = new Outbox(new EventRecords(SERVICE, clock), publisher, tracing);
        return new Intake(acceptance, outbox, known, metrics);
    }

    @Bean
    @ConditionalOnProperty(name = "commentary.ingest.warm-up", matchIfMissing = true)
    KnownPostsLoader knownPostsLoader(ConsumerFactory<byte[], byte[]> consumers, KnownPosts known) {
        return new KnownPostsLoader(consumers, known);
    }

    @Bean
    RequestLimits requestLimits(IngestProperties properties) {
        return new RequestLimits(
                properties.postSize(),
                properties.importSize(),
                properties.inFlight(),
                properties.bodyTimeout(),
                properties.retryAfter());
    }

    @Bean
    DoorRules ingestDoorRules() {
        return paths -> {
            // Hubs have no keys: the address itself is the secret, and pushes are signed.
            paths.requestMatchers("/websub/*").permitAll();
            paths.requestMatchers("/v1/posts/**", "/v1/imports")
                    .hasAnyAuthority(Scope.POSTS_WRITE, Scope.ADMIN);
            paths.requestMatchers(HttpMethod.POST, "/v1/sources/**")
                    .hasAnyAuthority(Scope.SOURCES_WRITE, Scope.ADMIN);
            paths.requestMatchers(HttpMethod.DELETE, "/v1/sources/**")
                    .hasAnyAuthority(Scope.SOURCES_WRITE, Scope.ADMIN);
        };
    }
}
