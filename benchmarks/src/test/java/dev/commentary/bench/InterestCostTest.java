package dev.commentary.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.feed.interest.InterestHit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InterestCostTest {

    @Test
    void measuresPostsThatBelongToTopicsOfBothKinds() {
        // Given
        InterestCost cost = new InterestCost();
        cost.queries = 50;
        cost.learnt = 3;
        cost.prepare();

        // When
        List<InterestHit> hits =
                Stream.generate(cost::matchOnePost).limit(1_000).flatMap(List::stream).toList();

        // Then
        assertThat(hits).extracting(InterestHit::method).contains("query", "examples");
    }
}
