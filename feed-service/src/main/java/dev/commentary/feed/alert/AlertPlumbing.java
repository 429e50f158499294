package dev.commentary.feed.alert;

import dev.commentary.contract.Topics;
import dev.commentary.feed.interest.InterestBook;
import dev.commentary.feed.webhook.WebhookSecrets;
import dev.commentary.feed.webhook.WebhookSender;
import dev.commentary.plumbing.http.DoorProperties;
import dev.commentary.plumbing.kafka.EventRecords;
import dev.commentary.plumbing.kafka.Publisher;
import dev.commentary.plumbing.kafka.RecordTracing;
import dev.commentary.plumbing.outbound.OutboundAddresses;
import dev.commentary.plumbing.state.Changes;
import dev.commentary.plumbing.state.StateTable;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;

/** Puts the parts of this package together. */
@Configuration(proxyBeanMethods = false)
class AlertPlumbing {

    @Bean
    AlertBook alertBook(InterestBook interests) {
        return new AlertBook(interests);
    }

    @Bean
    StateTable<Alert> alertTable(
            ConsumerFactory<byte[], byte[]> consumers, Publisher publisher, AlertBook book) {
        return new StateTable<>(Topics.ALERTS, Alert.class, consumers, publisher, book);
    }

    @Bean
    DueDeliveries dueDeliveries(Clock clock) {
        return new DueDeliveries(clock);
    }

    @Bean
    AlertStream alertStream() {
        return new AlertStream();
    }

    @Bean
    StateTable<Delivery> deliveryTable(
            ConsumerFactory<byte[], byte[]> consumers,
            Publisher publisher,
            DueDeliveries due,
            AlertStream stream) {
        return new StateTable<>(
                Topics.DELIVERIES,
                Delivery.class,
                consumers,
                publisher,
                Changes.all(List.of(due, stream)));
    }

    @Bean
    OutboundAddresses webhookAddresses(DoorProperties door) {
        return new OutboundAddresses(door.local());
    }

    @Bean
    WebhookSecrets webhookSecrets(AlertProperties properties) {
        return WebhookSecrets.of(properties.secretFile());
    }

    @Bean
    Alerts alerts(
            StateTable<Alert> table,
            StateTable<Delivery> deliveries,
            OutboundAddresses addresses,
            WebhookSecrets secrets,
            InterestBook interests,
            Clock clock) {
        AlertDraft drafts = new AlertDraft(addresses, secrets, interests::contains);
        return new Alerts(table, deliveries, drafts, secrets, clock);
    }

    @Bean
    AlertMetrics alertMetrics(MeterRegistry registry) {
        return new AlertMetrics(registry);
    }

    @Bean
    AlertListener alertListener(
            List<StateTable<?>> tables,
            StateTable<Delivery> stored,
            AlertBook book,
            AlertProperties properties,
            AlertMetrics metrics,
            RecordTracing tracing,
            Clock clock) {
        Deliveries deliveries = new Deliveries(new StormGuard(properties.perMinute()));
        EventRecords events = new EventRecords("feed-service", clock);
        return new AlertListener(tables, stored, book, deliveries, events, metrics, tracing, clock);
    }

    @Bean
    DeliveryShare deliveryShare(StateTable<Delivery> deliveries, DueDeliveries due, Clock clock) {
        return new DeliveryShare(deliveries, due, clock);
    }

    @Bean
    WebhookSender webhookSender(
            OutboundAddresses addresses, AlertProperties properties, Clock clock) {
        return new WebhookSender(addresses, properties.perHost(), clock);
    }

    @Bean
    DeliveryWorker deliveryWorker(
            StateTable<Delivery> deliveries,
            StateTable<Alert> alerts,
            DueDeliveries due,
            DeliveryShare share,
            WebhookSecrets secrets,
            WebhookSender sender,
            AlertProperties properties,
            DoorProperties door,
            AlertMetrics metrics,
            RecordTracing tracing,
            Clock clock) {
        Settlement settlement = new Settlement(properties.retries().schedule(door.local()));
        Attempts attempts =
                new Attempts(
                        alerts, secrets, sender, settlement, tracing, properties.perHost(), clock);
        DeliveryExpiry expiry = new DeliveryExpiry(deliveries, share, properties.kept(), clock);
        return new DeliveryWorker(deliveries, due, share, attempts, expiry, metrics, clock);
    }
}
