package dev.commentary.feed.query.lucene;

import dev.commentary.contract.EnrichedPost;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * One post, indexed in memory once and then asked by any number of queries: the filters of all open
 * streams. Thread-safe.
 */
public final class PostIndex {

    private final IndexSearcher searcher;

    private PostIndex(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    public static PostIndex of(EnrichedPost post) {
        MemoryIndex index = MemoryIndex.fromDocument(PostDocument.of(post), LuceneQueries.ANALYZER);
        index.freeze();
        return new PostIndex(index.createSearcher());
    }

    /** Whether a query of {@link LuceneQueries} finds the post. */
    public boolean matches(Query query) {
        try {
            return searcher.count(query) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory cannot fail to be read", e);
        }
    }
}
