package dev.commentary.feed.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import dev.commentary.feed.interest.TagNames;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The names in the directory, which looks up those that it does not know yet. Thread-safe. */
record SearchedNames(NameDirectory names, NameSearch search) implements TagNames {

    private static final Logger LOG = LoggerFactory.getLogger(SearchedNames.class);

    @Override
    public Map<String, String> outlets(List<String> ids) {
        learn(() -> search.learnOutlets(ids));
        return named(ids, names::outletName);
    }

    @Override
    public Map<String, String> topics(List<String> codes) {
        learn(() -> search.learnTopics(codes));
        return named(codes, names::topicLabel);
    }

    /** Looks something up in the archive. */
    private interface Lookup {
        void run() throws IOException;
    }

    private static void learn(Lookup lookup) {
        try {
            lookup.run();
        } catch (IOException | ElasticsearchException e) {
            LOG.warn("Names cannot be looked up: {}", e.toString());
        }
    }

    private static Map<String, String> named(List<String> keys, UnaryOperator<String> name) {
        return keys.stream().distinct().collect(Collectors.toMap(UnaryOperator.identity(), name));
    }
}
