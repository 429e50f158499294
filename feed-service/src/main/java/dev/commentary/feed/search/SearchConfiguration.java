package dev.commentary.feed.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import dev.commentary.feed.FeedProperties;
import dev.commentary.feed.filter.Vocabulary;
import dev.commentary.feed.interest.Archive;
import dev.commentary.feed.interest.InterestMembers;
import dev.commentary.feed.interest.InterestQueries;
import dev.commentary.feed.interest.TagNames;
import dev.commentary.feed.post.InterestTagger;
import dev.commentary.feed.post.PostOverlay;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the search together. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    @Bean
    NameDirectory nameDirectory() {
        return new NameDirectory();
    }

    @Bean
    NameSearch nameSearch(
            ElasticsearchClient elasticsearch, FeedProperties properties, NameDirectory names) {
        return new NameSearch(elasticsearch, properties.readAlias(), names);
    }

    @Bean
    TagVocabulary tagVocabulary(
            ElasticsearchClient elasticsearch,
            FeedProperties properties,
            NameDirectory names,
            NameSearch nameSearch) {
        return new TagVocabulary(elasticsearch, properties.readAlias(), names, nameSearch);
    }

    @Bean
    StoredPosts storedPosts(ElasticsearchClient elasticsearch, FeedProperties properties) {
        return new StoredPosts(elasticsearch, properties.readAlias());
    }

    @Bean
    PostSearch postSearch(
            ElasticsearchClient elasticsearch,
            FeedProperties properties,
            StoredPosts stored,
            NameDirectory names,
            NameSearch nameSearch,
            ObjectProvider<PostOverlay> overlays,
            ObjectProvider<InterestTagger> interests,
            ObjectProvider<InterestMembers> members) {
        return new PostSearch(
                elasticsearch,
                properties.readAlias(),
                stored,
                names,
                nameSearch,
                overlays.getIfAvailable(() -> post -> post),
                interests.getIfAvailable(() -> post -> List.of()),
                id -> members.getObject().posts(id));
    }

    @Bean
    Archive archive(ElasticsearchClient elasticsearch, FeedProperties properties) {
        return new ElasticArchive(elasticsearch, properties.readAlias());
    }

    @Bean
    TagNames tagNames(NameDirectory names, NameSearch nameSearch) {
        return new SearchedNames(names, nameSearch);
    }

    @Bean
    Vocabulary vocabulary(
            NameDirectory names, NameSearch nameSearch, ObjectProvider<InterestQueries> interests) {
        return new ReadersVocabulary(
                names, nameSearch, interests.getIfAvailable(() -> id -> Optional.empty()));
    }
}
