package dev.commentary.feed.accuracy;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import dev.commentary.contract.Corrected;
import dev.commentary.contract.PostCorrections;
import dev.commentary.feed.correction.CorrectionBook;
import dev.commentary.feed.search.StoredPosts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Puts together what people said and whether the rules say the same now. Without Elasticsearch the
 * rules are taken to be as they were. Thread-safe.
 */
@Component
final class AccuracyReader {

    private static final Logger LOG = LoggerFactory.getLogger(AccuracyReader.class);
    private static final int AT_ONCE = 500;

    private final CorrectionBook book;
    private final StoredPosts posts;

    AccuracyReader(CorrectionBook book, StoredPosts posts) {
        this.book = book;
        this.posts = posts;
    }

    Accuracy read() {
        List<PostCorrections> said = book.all();
        Map<String, List<Corrected>> shown = shown(said.stream().map(PostCorrections::id).toList());
        List<Verdict> verdicts = new ArrayList<>();
        for (PostCorrections post : said) {
            List<Corrected> those = shown.getOrDefault(post.id(), List.of());
            post.corrections()
                    .forEach(correction -> verdicts.add(Verdict.of(post.id(), correction, those)));
        }
        return Accuracy.of(verdicts);
    }

    private Map<String, List<Corrected>> shown(List<String> ids) {
        Map<String, List<Corrected>> shown = new HashMap<>();
        try {
            for (int from = 0; from < ids.size(); from += AT_ONCE) {
                int to = Math.min(from + AT_ONCE, ids.size());
                shown.putAll(posts.corrected(ids.subList(from, to)));
            }
        } catch (IOException | ElasticsearchException e) {
            LOG.warn("Whether the rules agree by now cannot be looked up: {}", e.toString());
        }
        return shown;
    }
}
