package dev.commentary.index;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.elasticsearch.autoconfigure.ElasticsearchConnectionDetails;
import org.springframework.boot.elasticsearch.autoconfigure.ElasticsearchConnectionDetails.Node;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Lets the service see the real Elasticsearch only through a {@link Gate}. */
@TestConfiguration(proxyBeanMethods = false)
class GatedStack {

    /** The gate comes to be with the address that it stands in front of. */
    static final class Doorway implements BeanPostProcessor, AutoCloseable {

        private final CompletableFuture<Gate> gate = new CompletableFuture<>();

        Gate gate() {
            return gate.join();
        }

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (bean instanceof ElasticsearchConnectionDetails details) {
                Node real = details.getNodes().getFirst();
                gate.complete(
                        new Gate(URI.create("http://" + real.hostname() + ":" + real.port())));
                return (ElasticsearchConnectionDetails)
                        () ->
                                List.of(
                                        new Node(
                                                "127.0.0.1",
                                                gate.join().port(),
                                                Node.Protocol.HTTP));
            }
            return bean;
        }

        @Override
        public void close() {
            gate.join().close();
        }
    }

    @Bean
    static Doorway doorway() {
        return new Doorway();
    }
}
