package dev.commentary.feed.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterOrder;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import co.elastic.clients.util.NamedValue;
import dev.commentary.feed.filter.PostFilter;
import dev.commentary.feed.interest.InterestMembers;
import dev.commentary.feed.query.PostFields;
import dev.commentary.feed.query.elastic.ElasticQueries;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A search in Elasticsearch's words. */
final class SearchQueries {

    private static final int SNIPPETS = 3;
    private static final int SNIPPET_LENGTH = 180;
    private static final int MOST_TEXT_LOOKED_AT = 200_000;
    private static final String PATIENCE = "8s";

    private SearchQueries() {}

    static SearchRequest of(String alias, PostsRequest request, InterestMembers members) {
        SearchRequest.Builder search =
                new SearchRequest.Builder()
                        .index(alias)
                        .timeout(PATIENCE)
                        .query(query(request.filter(), members))
                        .size(request.size())
                        .trackTotalHits(t -> t.enabled(true))
                        .sort(order(request.sort()));
        @Nullable Cursor cursor = request.cursor();
        if (cursor != null) {
            search.searchAfter(cursor.values().stream().map(SearchQueries::sortValue).toList());
        }
        if (request.filter().searchesText()) {
            search.highlight(highlight());
        }
        FacetQueries.add(search, request);
        return search.build();
    }

    /** Asks for one count of the posts that a search finds, and for no posts. */
    static SearchRequest count(
            String alias, PostFilter filter, InterestMembers members, String name, Aggregation by) {
        return SearchRequest.of(s ->
                s.index(alias)
                        .timeout(PATIENCE)
                        .query(query(filter, members))
                        .size(0)
                        .aggregations(name, by));
    }

    private static Query query(PostFilter filter, InterestMembers members) {
        return Query.of(q ->
                q.bool(b -> {
                    b.must(ElasticQueries.of(filter.query(), members::posts));
                    b.mustNot(n -> n.term(t -> t.field("withdrawn").value(true)));
                    if (filter.from() != null || filter.to() != null) {
                        b.filter(span(filter.from(), filter.to()));
                    }
                    return b;
                }));
    }

    private static Query span(@Nullable Instant from, @Nullable Instant to) {
        return Query.of(q ->
                q.range(r ->
                        r.date(d -> {
                            d.field("sortAt").format("strict_date_optional_time");
                            if (from != null) {
                                d.gte(from.toString());
                            }
                            return to == null ? d : d.lt(to.toString());
                        })));
    }

    private static List<SortOptions> order(Sort sort) {
        SortOptions received = descending("receivedAt");
        SortOptions id = descending("id");
        return switch (sort) {
            case NEWEST -> List.of(received, id);
            case PUBLISHED -> List.of(descending("publishedAt"), received, id);
            case RELEVANCE ->
                    List.of(
                            SortOptions.of(s -> s.score(o -> o.order(SortOrder.Desc))),
                            received,
                            id);
        };
    }

    private static SortOptions descending(String field) {
        return SortOptions.of(s -> s.field(f -> f.field(field).order(SortOrder.Desc)));
    }

    /** What was a number in Elasticsearch's answer goes back as a number. */
    private static FieldValue sortValue(String value) {
        if (value.length() == 32) {
            return FieldValue.of(value);
        }
        return value.contains(".") || value.contains("E")
                ? FieldValue.of(Double.parseDouble(value))
                : FieldValue.of(Long.parseLong(value));
    }

    private static Highlight highlight() {
        HighlightField snippets =
                HighlightField.of(f ->
                        f.numberOfFragments(SNIPPETS)
                                .fragmentSize(SNIPPET_LENGTH)
                                .maxAnalyzedOffset(MOST_TEXT_LOOKED_AT));
        HighlightField whole =
                HighlightField.of(
                        f -> f.numberOfFragments(0).maxAnalyzedOffset(MOST_TEXT_LOOKED_AT));
        return Highlight.of(h ->
                h.type(HighlighterType.Unified)
                        .order(HighlighterOrder.Score)
                        .preTags(dev.commentary.feed.post.Highlight.OPEN)
                        .postTags(dev.commentary.feed.post.Highlight.CLOSE)
                        .fields(
                                PostFields.TEXT.stream()
                                        .map(field ->
                                                NamedValue.of(
                                                        field,
                                                        field.equals(PostFields.TITLE)
                                                                ? whole
                                                                : snippets))
                                        .toList()));
    }
}
