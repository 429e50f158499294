package dev.commentary.ingest.source;

import dev.commentary.contract.Topics;
import dev.commentary.ingest.acceptance.Acceptance;
import dev.commentary.ingest.fetch.FetchLimits;
import dev.commentary.ingest.fetch.Fetcher;
import dev.commentary.ingest.folder.WatchedFolders;
import dev.commentary.ingest.intake.Intake;
import dev.commentary.ingest.page.Pages;
import dev.commentary.ingest.preview.PreviewProperties;
import dev.commentary.ingest.preview.TagPreview;
import dev.commentary.plumbing.kafka.Publisher;
import dev.commentary.plumbing.outbound.OutboundAddresses;
import dev.commentary.plumbing.state.StateTable;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;

/** Puts the parts of this package together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SourceProperties.class)
class SourcePlumbing {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int MOST_REDIRECTS = 5;

    @Bean
    OutboundAddresses sourceAddresses(SourceProperties properties) {
        return new OutboundAddresses(properties.localAddresses());
    }

    @Bean
    Fetcher fetcher(OutboundAddresses addresses, SourceProperties properties, Clock clock) {
        FetchLimits limits =
                new FetchLimits(
                        CONNECT,
                        properties.fetchTimeout(),
                        properties.fetchSize().toBytes(),
                        MOST_REDIRECTS);
        return new Fetcher(addresses, limits, clock);
    }

    @Bean
    WatchedFolders watchedFolders(SourceProperties properties, Clock clock) {
        return new WatchedFolders(properties.folders(), properties.fetchSize().toBytes(), clock);
    }

    @Bean
    Pages pages(Fetcher fetcher, Clock clock) {
        return new Pages(fetcher, clock);
    }

    @Bean
    StateTable<Source> sourceTable(
            ConsumerFactory<byte[], byte[]> consumers,
            Publisher publisher,
            ObjectProvider<SourceLoop> loop,
            Clock clock) {
        return new StateTable<>(
                Topics.SOURCES,
                Source.class,
                consumers,
                publisher,
                (key, source, place) -> loop.ifAvailable(l -> l.look(key, clock.instant())));
    }

    @Bean
    StateTable<SourceState> sourceStateTable(
            ConsumerFactory<byte[], byte[]> consumers,
            Publisher publisher,
            ObjectProvider<SourceLoop> loop) {
        return new StateTable<>(
                Topics.SOURCE_STATES,
                SourceState.class,
                consumers,
                publisher,
                (key, state, place) ->
                        loop.ifAvailable(l -> l.look(key, state.rhythm().nextPollAt())));
    }

    @Bean
    Shelves shelves() {
        return new Shelves();
    }

    @Bean
    StateTable<Shelf> shelfTable(
            ConsumerFactory<byte[], byte[]> consumers, Publisher publisher, Shelves shelves) {
        return new StateTable<>(Topics.SOURCE_POSTS, Shelf.class, consumers, publisher, shelves);
    }

    @Bean
    SourceShare sourceShare(StateTable<Source> sourceTable) {
        return new SourceShare(sourceTable);
    }

    @Bean
    SourceMetrics sourceMetrics(MeterRegistry registry) {
        return new SourceMetrics(registry);
    }

    @Bean
    SourceLoop sourceLoop(
            StateTable<Source> sourceTable,
            StateTable<SourceState> sourceStateTable,
            StateTable<Shelf> shelfTable,
            Shelves shelves,
            SourceShare share,
            Fetcher fetcher,
            Pages pages,
            WatchedFolders folders,
            Subscriptions subscriptions,
            Acceptance acceptance,
            Intake intake,
            SourceMetrics metrics,
            SourceProperties properties,
            Clock clock) {
        HostTurns turns = new HostTurns(properties.hostPause());
        Poller poller =
                new Poller(
                        fetcher,
                        new SourceReader(acceptance, shelves, properties.bounds()),
                        new EntryPages(pages, turns),
                        folders,
                        subscriptions,
                        intake,
                        sourceTable,
                        sourceStateTable,
                        shelfTable,
                        metrics,
                        clock,
                        RandomGenerator.getDefault());
        return new SourceLoop(
                sourceTable, sourceStateTable, shelfTable, share, poller, turns, properties, clock);
    }

    @Bean
    SiteSearch siteSearch(
            Sources sources,
            Fetcher fetcher,
            Acceptance acceptance,
            StateTable<Source> sourceTable,
            PreviewProperties preview) {
        FeedFinder finder =
                new FeedFinder(
                        fetcher,
                        acceptance,
                        address -> sourceTable.contains(Registration.id(address)));
        return new SiteSearch(sources, finder, new TagPreview(preview));
    }

    @Bean
    Sources sources(
            StateTable<Source> sourceTable,
            StateTable<SourceState> sourceStateTable,
            StateTable<Shelf> shelfTable,
            Shelves shelves,
            SourceShare share,
            SourceMetrics metrics,
            OutboundAddresses addresses,
            WatchedFolders folders,
            Subscriptions subscriptions,
            Clock clock) {
        metrics.show(status ->
                sourceTable.all().stream()
                        .filter(source -> share.includes(source.id()))
                        .map(source ->
                                SourceStatus.of(
                                        source,
                                        sourceStateTable.find(source.id()).orElse(null),
                                        clock.instant()))
                        .filter(status::equals)
                        .count());
        return new Sources(
                sourceTable,
                sourceStateTable,
                shelfTable,
                shelves,
                addresses,
                folders,
                subscriptions,
                clock);
    }
}
