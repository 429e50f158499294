package dev.commentary.enrich.correction;

import dev.commentary.contract.PostCorrections;
import dev.commentary.contract.Topics;
import dev.commentary.plumbing.kafka.Publisher;
import dev.commentary.plumbing.state.Changes;
import dev.commentary.plumbing.state.StateTable;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;

/** Puts the parts of this package together. */
@Configuration(proxyBeanMethods = false)
class CorrectionPlumbing {

    @Bean
    StateTable<PostCorrections> correctionTable(
            ConsumerFactory<byte[], byte[]> consumers, Publisher publisher) {
        return new StateTable<>(
                Topics.CORRECTIONS,
                PostCorrections.class,
                consumers,
                publisher,
                Changes.all(List.of()));
    }

    @Bean
    KnownCorrections knownCorrections(StateTable<PostCorrections> table) {
        return new KnownCorrections(table);
    }
}
