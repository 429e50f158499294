package dev.commentary.testing;

import dev.commentary.stack.SharedBackbone;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A real Kafka and a real Elasticsearch for a test of a service: those of the local stack, shared
 * by all tests of a build, or with {@code -Pcontainers} the official images. Import it beside
 * {@code @SpringBootTest}. Topics and indices are shared too, so a test looks only for its own post
 * ids.
 */
@TestConfiguration(proxyBeanMethods = false)
public class RealStack {

    private static final String STACK = "commentary.test.stack";
    private static final String CONTAINERS = "containers";

    /** The local stack. */
    @TestConfiguration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = STACK, havingValue = "local", matchIfMissing = true)
    static class Local {

        @Bean
        DynamicPropertyRegistrar backbone() {
            return properties -> {
                properties.add(
                        "spring.kafka.bootstrap-servers",
                        () -> SharedBackbone.get().bootstrapServers());
                properties.add(
                        "spring.elasticsearch.uris", () -> SharedBackbone.get().elasticsearchUrl());
            };
        }
    }

    /** The official images. */
    @TestConfiguration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = STACK, havingValue = CONTAINERS)
    static class Containers {

        @Bean
        @ServiceConnection
        KafkaContainer kafka() {
            return new KafkaContainer(DockerImageName.parse("apache/kafka:4.2.2"));
        }

        @Bean
        @ServiceConnection
        ElasticsearchContainer elasticsearch() {
            return new ElasticsearchContainer(
                            DockerImageName.parse(
                                    "docker.elastic.co/elasticsearch/elasticsearch:9.5.3"))
                    .withEnv("xpack.security.enabled", "false")
                    .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m");
        }
    }
}
