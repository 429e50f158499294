package dev.commentary.feed.search;

import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.elasticsearch.autoconfigure.ElasticsearchProperties;
import org.springframework.boot.elasticsearch.autoconfigure.Rest5ClientBuilderCustomizer;
import org.springframework.stereotype.Component;

/**
 * Bounds how long an answer of Elasticsearch is waited for. Spring Boot sets {@code socket-timeout}
 * where it does not reach open connections: a node that takes a request and says nothing would hold
 * a reader for good.
 */
@Component
final class ElasticsearchTimeouts implements Rest5ClientBuilderCustomizer {

    private final Timeout answer;

    ElasticsearchTimeouts(ElasticsearchProperties properties) {
        answer = Timeout.of(properties.getSocketTimeout());
    }

    @Override
    public void customize(Rest5ClientBuilder builder) {}

    @Override
    public void customize(RequestConfig.Builder request) {
        request.setResponseTimeout(answer);
    }
}
