package dev.commentary.feed.query.lucene;

import dev.commentary.feed.query.PostFields;
import dev.commentary.feed.query.QueryNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** A user's query in Lucene's words. Thread-safe. */
public final class LuceneQueries {

    static final Analyzer ANALYZER = new CommentaryAnalyzer();

    private LuceneQueries() {}

    /** The query that finds what the node asks for. */
    public static Query of(QueryNode node) {
        return switch (node) {
            case QueryNode.Text text -> words(text.words());
            case QueryNode.Near near -> near(near);
            case QueryNode.Filter filter ->
                    new TermQuery(new Term(filter.field().indexField(), filter.value()));
            // Whoever knows the post's topics resolves these first.
            case QueryNode.Member member -> new MatchNoDocsQuery(member.toString());
            case QueryNode.And and -> all(and.parts());
            case QueryNode.Or or -> any(or.parts());
            case QueryNode.Not not -> all(List.of(not));
        };
    }

    private static Query words(String words) {
        QueryBuilder phrases = new QueryBuilder(ANALYZER);
        BooleanQuery.Builder anyField = new BooleanQuery.Builder();
        for (String field : PostFields.TEXT) {
            @Nullable Query inField = phrases.createPhraseQuery(field, words);
            if (inField == null) {
                return new MatchNoDocsQuery("no word in " + words);
            }
            anyField.add(inField, Occur.SHOULD);
        }
        return anyField.build();
    }

    private static Query near(QueryNode.Near near) {
        BooleanQuery.Builder anyField = new BooleanQuery.Builder();
        for (String field : PostFields.TEXT) {
            IntervalsSource together =
                    Intervals.unordered(oneOf(near.left(), field), oneOf(near.right(), field));
            anyField.add(
                    new IntervalQuery(field, Intervals.maxgaps(near.between(), together)),
                    Occur.SHOULD);
        }
        return anyField.build();
    }

    private static IntervalsSource oneOf(List<QueryNode.Text> phrases, String field) {
        return Intervals.or(
                phrases.stream()
                        .map(phrase -> phrase(phrase.words(), field))
                        .toArray(IntervalsSource[]::new));
    }

    private static IntervalsSource phrase(String words, String field) {
        try {
            return Intervals.analyzedText(words, ANALYZER, field, 0, true);
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot fail to be read", e);
        }
    }

    private static Query all(List<QueryNode> parts) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean onlyExcludes = true;
        for (QueryNode part : parts) {
            if (part instanceof QueryNode.Not not) {
                all.add(of(not.part()), Occur.MUST_NOT);
            } else {
                all.add(of(part), Occur.MUST);
                onlyExcludes = false;
            }
        }
        if (onlyExcludes) {
            all.add(new MatchAllDocsQuery(), Occur.MUST);
        }
        return all.build();
    }

    private static Query any(List<QueryNode> parts) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        parts.forEach(part -> any.add(of(part), Occur.SHOULD));
        return any.build();
    }
}
