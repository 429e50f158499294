package dev.commentary.feed.interest;

import dev.commentary.contract.Topics;
import dev.commentary.plumbing.kafka.EventRecords;
import dev.commentary.plumbing.kafka.Publisher;
import dev.commentary.plumbing.state.Changes;
import dev.commentary.plumbing.state.StateTable;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;

/** Puts the parts of this package together. */
@Configuration(proxyBeanMethods = false)
class InterestPlumbing {

    @Bean
    LearntBook learntBook() {
        return new LearntBook();
    }

    @Bean
    InterestBook interestBook(LearntBook learnt) {
        return new InterestBook(learnt);
    }

    @Bean
    MatchIndex matchIndex() {
        return new MatchIndex();
    }

    @Bean
    StateTable<Interest> interestTable(
            ConsumerFactory<byte[], byte[]> consumers, Publisher publisher, InterestBook book) {
        return new StateTable<>(Topics.INTERESTS, Interest.class, consumers, publisher, book);
    }

    @Bean
    StateTable<Learnt> learntTable(
            ConsumerFactory<byte[], byte[]> consumers, Publisher publisher, LearntBook learnt) {
        return new StateTable<>(Topics.MODELS, Learnt.class, consumers, publisher, learnt);
    }

    @Bean
    StateTable<Match> matchTable(
            ConsumerFactory<byte[], byte[]> consumers, Publisher publisher, MatchIndex index) {
        return new StateTable<>(Topics.INTEREST_MATCHES, Match.class, consumers, publisher, index);
    }

    @Bean
    StateTable<Scan> scanTable(ConsumerFactory<byte[], byte[]> consumers, Publisher publisher) {
        return new StateTable<>(
                Topics.INTEREST_SCANS, Scan.class, consumers, publisher, Changes.all(List.of()));
    }

    @Bean
    Training training(
            InterestBook book,
            LearntBook learnt,
            StateTable<Learnt> table,
            Archive archive,
            MeterRegistry registry,
            Clock clock) {
        Timer timer = Timer.builder("commentary.learn").register(registry);
        return new Training(book, learnt, table, archive, timer, clock);
    }

    @Bean
    Matches matches(
            StateTable<Match> table,
            MatchIndex index,
            InterestBook book,
            InterestProperties properties) {
        return new Matches(table, index, book, properties.kept());
    }

    @Bean
    MatchListener matchListener(
            List<StateTable<?>> tables, InterestBook book, Matches matches, Clock clock) {
        return new MatchListener(tables, book, matches, new EventRecords("feed-service", clock));
    }

    @Bean
    Scans scans(
            StateTable<Scan> table,
            Archive archive,
            Matches matches,
            InterestBook book,
            Clock clock) {
        return new Scans(table, archive, matches, book, clock);
    }

    @Bean
    InterestPosts interestPosts(Archive archive, MatchIndex index) {
        return new InterestPosts(archive, index);
    }

    @Bean
    Interests interests(
            InterestBook book,
            StateTable<Interest> table,
            Training training,
            Matches matches,
            Scans scans,
            ObjectProvider<InterestUse> uses,
            Clock clock) {
        return new Interests(book, table, training, matches, scans, uses, clock);
    }
}
