package dev.commentary.feed.search;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.elasticsearch.autoconfigure.ElasticsearchRestClientAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ElasticsearchTimeoutsTest {

    @Test
    void a_node_that_takes_a_request_and_says_nothing_is_given_up() throws IOException {
        // Given
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            new ApplicationContextRunner()
                    .withConfiguration(
                            AutoConfigurations.of(ElasticsearchRestClientAutoConfiguration.class))
                    .withBean(ElasticsearchTimeouts.class)
                    .withPropertyValues(
                            "spring.elasticsearch.uris=http://127.0.0.1:" + silent.getLocalPort(),
                            "spring.elasticsearch.socket-timeout=300ms")
                    // Then
                    .run(context ->
                            assertTimeoutPreemptively(
                                    Duration.ofSeconds(10),
                                    () ->
                                            assertThatThrownBy(() ->
                                                            call(
                                                                    context.getBean(
                                                                            Rest5Client.class)))
                                                    .isInstanceOf(IOException.class)));
        }
    }

    private static void call(Rest5Client elasticsearch) throws IOException {
        elasticsearch.performRequest(new Request("GET", "/"));
    }
}
