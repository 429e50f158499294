package dev.commentary.feed.query.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import dev.commentary.feed.TestIndex;
import dev.commentary.feed.query.SampleQueries;
import dev.commentary.testing.RealStack;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** A real Elasticsearch finds what is found in memory, and nothing else. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(RealStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ElasticQueriesTest {

    private final String index = "queries-" + UUID.randomUUID();
    private final ElasticsearchClient elasticsearch;
    private final Rest5Client plain;

    @Autowired
    ElasticQueriesTest(ElasticsearchClient elasticsearch, Rest5Client plain) {
        this.elasticsearch = elasticsearch;
        this.plain = plain;
    }

    @BeforeAll
    void fill() throws IOException {
        new TestIndex(plain, index).create().add(SampleQueries.POST);
    }

    @ParameterizedTest
    @MethodSource("dev.commentary.feed.query.SampleQueries#hits")
    void finds(String query) throws IOException {
        assertThat(found(query)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("dev.commentary.feed.query.SampleQueries#misses")
    void doesNotFind(String query) throws IOException {
        assertThat(found(query)).isZero();
    }

    private long found(String query) throws IOException {
        return elasticsearch
                .count(c -> c.index(index).query(ElasticQueries.of(SampleQueries.read(query))))
                .count();
    }
}
