package dev.commentary.feed.interest;

import dev.commentary.contract.Topics;
import dev.commentary.plumbing.kafka.Publisher;
import dev.commentary.plumbing.state.StateTable;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;

/** Puts the parts of this package together. */
@Configuration(proxyBeanMethods = false)
class InterestPlumbing {

    @Bean
    InterestBook interestBook() {
        return new InterestBook();
    }

    @Bean
    StateTable<Interest> interestTable(
            ConsumerFactory<byte[], byte[]> consumers, Publisher publisher, InterestBook book) {
        return new StateTable<>(Topics.INTERESTS, Interest.class, consumers, publisher, book);
    }

    @Bean
    Interests interests(
            InterestBook book,
            StateTable<Interest> table,
            ObjectProvider<InterestUse> uses,
            Clock clock) {
        return new Interests(book, table, uses, clock);
    }
}
