package dev.commentary.plumbing.state;

import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** What a service with tables needs around them: readiness, and an answer while Kafka is away. */
@AutoConfiguration
@ConditionalOnBean(StateTable.class)
class StatePlumbing {

    @Bean("definitionsHealthIndicator")
    TablesHealth tablesHealth(List<StateTable<?>> tables) {
        return new TablesHealth(tables);
    }

    @Bean
    StateProblems stateProblems() {
        return new StateProblems();
    }
}
