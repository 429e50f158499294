package dev.commentary.feed.correction;

import dev.commentary.contract.PostCorrections;
import dev.commentary.contract.Topics;
import dev.commentary.feed.search.StoredPosts;
import dev.commentary.feed.search.TagVocabulary;
import dev.commentary.feed.vocabulary.RulesVocabulary;
import dev.commentary.plumbing.kafka.EventRecords;
import dev.commentary.plumbing.kafka.Publisher;
import dev.commentary.plumbing.state.StateTable;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;

/** Puts the parts of this package together. */
@Configuration(proxyBeanMethods = false)
class CorrectionPlumbing {

    @Bean
    CorrectionKeeper correctionKeeper(StoredPosts posts, Clock clock) {
        return new CorrectionKeeper(posts, clock);
    }

    @Bean
    StateTable<PostCorrections> correctionTable(
            ConsumerFactory<byte[], byte[]> consumers,
            Publisher publisher,
            CorrectionKeeper keeper) {
        return new StateTable<>(
                Topics.CORRECTIONS, PostCorrections.class, consumers, publisher, keeper);
    }

    @Bean
    CorrectionBook correctionBook(StateTable<PostCorrections> table) {
        return new CorrectionBook(table);
    }

    @Bean
    MeantTags meantTags(TagVocabulary archive, RulesVocabulary rules) {
        return new MeantTags(archive, rules);
    }

    @Bean
    Corrector corrector(
            StoredPosts posts,
            MeantTags tags,
            StateTable<PostCorrections> table,
            Publisher publisher,
            Clock clock) {
        EventRecords events = new EventRecords("feed-service", clock);
        return new Corrector(posts, tags, table, events, publisher, clock);
    }

    @Bean
    KeepingWatch keepingWatch(
            CorrectionKeeper keeper, StateTable<PostCorrections> table, Corrector corrector) {
        return new KeepingWatch(keeper, table, corrector);
    }
}
