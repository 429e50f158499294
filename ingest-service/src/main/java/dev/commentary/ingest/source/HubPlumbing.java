package dev.commentary.ingest.source;

import dev.commentary.contract.Topics;
import dev.commentary.ingest.websub.HubClient;
import dev.commentary.ingest.websub.Subscription;
import dev.commentary.plumbing.kafka.Publisher;
import dev.commentary.plumbing.outbound.OutboundAddresses;
import dev.commentary.plumbing.state.StateTable;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;

/** Puts the parts together that talk with hubs. */
@Configuration(proxyBeanMethods = false)
class HubPlumbing {

    @Bean
    StateTable<Subscription> subscriptionTable(
            ConsumerFactory<byte[], byte[]> consumers, Publisher publisher) {
        return new StateTable<>(
                Topics.SOURCE_SUBSCRIPTIONS,
                Subscription.class,
                consumers,
                publisher,
                (key, subscription, place) -> {});
    }

    @Bean
    HubClient hubClient(OutboundAddresses addresses) {
        return new HubClient(addresses);
    }

    @Bean
    Subscriptions subscriptions(
            StateTable<Subscription> subscriptionTable,
            StateTable<SourceState> sourceStateTable,
            HubClient hubs,
            SourceProperties properties,
            Clock clock) {
        return new Subscriptions(
                subscriptionTable, sourceStateTable, hubs, properties.callback(), clock);
    }
}
