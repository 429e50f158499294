package dev.commentary.feed.query.elastic;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Intervals;
import co.elastic.clients.elasticsearch._types.query_dsl.IntervalsAllOf;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import dev.commentary.feed.query.PostFields;
import dev.commentary.feed.query.QueryNode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A user's query in Elasticsearch's words. Finds the same posts as the translation for Lucene, and
 * orders them: words in the title count three times.
 */
public final class ElasticQueries {

    private static final List<String> TEXT_FIELDS =
            PostFields.TEXT.stream().map(field -> field + "^" + boost(field)).toList();

    private final Function<String, ? extends Collection<String>> members;

    private ElasticQueries(Function<String, ? extends Collection<String>> members) {
        this.members = members;
    }

    /** The query that finds what the node asks for, which must not be a topic of interest. */
    public static Query of(QueryNode node) {
        return of(node, interest -> Set.of());
    }

    /**
     * The query that finds what the node asks for.
     *
     * @param members the ids of the posts of a topic of interest
     */
    public static Query of(QueryNode node, Function<String, ? extends Collection<String>> members) {
        return new ElasticQueries(members).query(node);
    }

    private Query query(QueryNode node) {
        return switch (node) {
            case QueryNode.Text text ->
                    Query.of(q ->
                            q.multiMatch(m ->
                                    m.query(text.words())
                                            .type(TextQueryType.Phrase)
                                            .fields(TEXT_FIELDS)));
            case QueryNode.Near near -> near(near);
            case QueryNode.Filter filter ->
                    Query.of(q ->
                            q.term(t ->
                                    t.field(filter.field().indexField()).value(filter.value())));
            case QueryNode.Member member -> ids(members.apply(member.interest()));
            case QueryNode.And and -> all(and.parts());
            case QueryNode.Or or -> any(or.parts());
            case QueryNode.Not not -> all(List.of(not));
        };
    }

    private static Query near(QueryNode.Near near) {
        List<Intervals> sides = List.of(oneOf(near.left()), oneOf(near.right()));
        IntervalsAllOf together =
                IntervalsAllOf.of(a -> a.intervals(sides).maxGaps(near.between()));
        BoolQuery.Builder anyField = new BoolQuery.Builder().minimumShouldMatch("1");
        for (String field : PostFields.TEXT) {
            anyField.should(
                    s -> s.intervals(i -> i.field(field).boost(boost(field)).allOf(together)));
        }
        return anyField.build()._toQuery();
    }

    private static Intervals oneOf(List<QueryNode.Text> phrases) {
        List<Intervals> each =
                phrases.stream()
                        .map(phrase ->
                                Intervals.of(i ->
                                        i.match(m ->
                                                m.query(phrase.words()).ordered(true).maxGaps(0))))
                        .toList();
        return Intervals.of(i -> i.anyOf(a -> a.intervals(each)));
    }

    private Query all(List<QueryNode> parts) {
        if (parts.isEmpty()) {
            return Query.of(q -> q.matchAll(m -> m));
        }
        BoolQuery.Builder all = new BoolQuery.Builder();
        for (QueryNode part : parts) {
            switch (part) {
                case QueryNode.Not not -> all.mustNot(query(not.part()));
                case QueryNode.Filter filter -> all.filter(query(filter));
                case QueryNode.Member member -> all.filter(query(member));
                case QueryNode.Text text -> all.must(query(text));
                case QueryNode.Near near -> all.must(query(near));
                case QueryNode.And and -> all.must(query(and));
                case QueryNode.Or or -> all.must(query(or));
            }
        }
        return all.build()._toQuery();
    }

    private static Query ids(Collection<String> posts) {
        List<FieldValue> ids = posts.stream().map(FieldValue::of).toList();
        return Query.of(q -> q.terms(t -> t.field("id").terms(v -> v.value(ids))));
    }

    private Query any(List<QueryNode> parts) {
        BoolQuery.Builder any = new BoolQuery.Builder().minimumShouldMatch("1");
        parts.forEach(part -> any.should(query(part)));
        return any.build()._toQuery();
    }

    private static float boost(String field) {
        return field.equals(PostFields.TITLE) ? 3 : 1;
    }
}
