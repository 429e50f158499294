package dev.commentary.enrich.retag;

import dev.commentary.contract.Topics;
import dev.commentary.enrich.EnrichProperties;
import dev.commentary.enrich.Enricher;
import dev.commentary.enrich.correction.KnownCorrections;
import dev.commentary.plumbing.kafka.EventRecords;
import dev.commentary.plumbing.kafka.Publisher;
import dev.commentary.plumbing.state.Changes;
import dev.commentary.plumbing.state.StateTable;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;

/** Puts the parts of this package together. */
@Configuration(proxyBeanMethods = false)
class RetagPlumbing {

    @Bean
    LiveTraffic liveTraffic() {
        return new LiveTraffic();
    }

    @Bean
    StateTable<RetagRun> retagTable(
            ConsumerFactory<byte[], byte[]> consumers, Publisher publisher) {
        return new StateTable<>(
                Topics.RETAGS, RetagRun.class, consumers, publisher, Changes.all(List.of()));
    }

    @Bean
    Runs runs(StateTable<RetagRun> table, Clock clock) {
        return new Runs(table, clock);
    }

    @Bean
    RetagShare retagShare(StateTable<RetagRun> table) {
        return new RetagShare(table);
    }

    @Bean
    Retagger retagger(
            Runs runs,
            RetagShare share,
            KnownCorrections corrections,
            ConsumerFactory<byte[], byte[]> consumers,
            Publisher publisher,
            Enricher enricher,
            EnrichProperties properties,
            LiveTraffic live,
            Clock clock) {
        RetagTools tools =
                new RetagTools(
                        new EventRecords(RetagTools.SERVICE, clock),
                        RetagTools.tagger(enricher, corrections),
                        publisher);
        return new Retagger(
                runs,
                share,
                corrections,
                () -> new LogReader(consumers),
                tools,
                enricher.knowledgeVersion(),
                properties.retagShare(),
                live);
    }
}
