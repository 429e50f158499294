package dev.commentary.feed.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import dev.commentary.feed.filter.Vocabulary;
import dev.commentary.feed.interest.InterestQueries;
import dev.commentary.feed.query.QueryNode;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What readers' names stand for, from the tags of the posts and the interests made. */
final class ReadersVocabulary implements Vocabulary {

    private static final Logger LOG = LoggerFactory.getLogger(ReadersVocabulary.class);

    private final NameDirectory names;
    private final NameSearch nameSearch;
    private final InterestQueries interests;

    ReadersVocabulary(NameDirectory names, NameSearch nameSearch, InterestQueries interests) {
        this.names = names;
        this.nameSearch = nameSearch;
        this.interests = interests;
    }

    @Override
    public Set<String> topicCodes(String label) {
        if (names.topicCodes(label).isEmpty()) {
            learnAllTopics();
        }
        return names.topicCodes(label);
    }

    @Override
    public Set<String> outletIds(String name) {
        return names.outletIds(name);
    }

    @Override
    public Optional<QueryNode> interest(String id) {
        return interests.find(id);
    }

    private void learnAllTopics() {
        try {
            nameSearch.learnAllTopics();
        } catch (IOException | ElasticsearchException e) {
            LOG.warn("Labels of topics cannot be looked up: {}", e.toString());
        }
    }
}
