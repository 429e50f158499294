package dev.commentary.feed.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import dev.commentary.contract.EnrichedPost;
import dev.commentary.feed.interest.InterestMembers;
import dev.commentary.feed.post.Highlight;
import dev.commentary.feed.post.InterestTagger;
import dev.commentary.feed.post.Post;
import dev.commentary.feed.post.PostOverlay;
import dev.commentary.feed.query.PostFields;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Asks Elasticsearch for posts. Bounded by the client's time-outs. Thread-safe. */
public final class PostSearch {

    private final ElasticsearchClient elasticsearch;
    private final String alias;
    private final StoredPosts stored;
    private final NameDirectory names;
    private final NameSearch nameSearch;
    private final PostOverlay overlay;
    private final InterestTagger interests;
    private final InterestMembers members;

    PostSearch(
            ElasticsearchClient elasticsearch,
            String alias,
            StoredPosts stored,
            NameDirectory names,
            NameSearch nameSearch,
            PostOverlay overlay,
            InterestTagger interests,
            InterestMembers members) {
        this.elasticsearch = elasticsearch;
        this.alias = alias;
        this.stored = stored;
        this.names = names;
        this.nameSearch = nameSearch;
        this.overlay = overlay;
        this.interests = interests;
        this.members = members;
    }

    /** The posts that a search finds. Withdrawn ones are never among them. */
    public Searched search(PostsRequest request) {
        try {
            SearchResponse<EnrichedPost> answer =
                    elasticsearch.search(
                            SearchQueries.of(alias, request, members), EnrichedPost.class);
            return new Searched.Found(page(request, answer));
        } catch (IOException | ElasticsearchException e) {
            return new Searched.Unavailable(StoredPosts.reason(e));
        }
    }

    /** One post by its id. */
    public Looked find(String id) {
        Looked looked = stored.find(id);
        return looked instanceof Looked.Found(EnrichedPost post)
                ? new Looked.Found(overlay.over(post))
                : looked;
    }

    private SearchPage page(PostsRequest request, SearchResponse<EnrichedPost> answer)
            throws IOException {
        List<Hit<EnrichedPost>> hits = answer.hits().hits();
        List<Post> posts = new ArrayList<>(hits.size());
        for (Hit<EnrichedPost> hit : hits) {
            @Nullable EnrichedPost post = hit.source();
            if (post != null) {
                names.learn(post);
                posts.add(post(overlay.over(post), hit.highlight(), request));
            }
        }
        @Nullable TotalHits total = answer.hits().total();
        return new SearchPage(
                total == null ? posts.size() : total.value(),
                posts,
                request.facets().isEmpty() ? null : facets(request, answer),
                nextCursor(request, hits));
    }

    private Post post(
            EnrichedPost enriched, Map<String, List<String>> snippets, PostsRequest request) {
        Post post = Post.of(enriched, request.filter().roles(), interests.tags(enriched));
        if (!request.filter().searchesText()) {
            return post;
        }
        List<Highlight> highlights = new ArrayList<>();
        for (String field : PostFields.TEXT) {
            for (String snippet : snippets.getOrDefault(field, List.of())) {
                highlights.add(Highlight.read(field, snippet));
            }
        }
        return post.withHighlights(highlights);
    }

    private Facets facets(PostsRequest request, SearchResponse<EnrichedPost> answer)
            throws IOException {
        var counts = answer.aggregations();
        nameSearch.learnOutlets(FacetQueries.values(counts.get(Facet.OUTLETS.word())));
        nameSearch.learnTopics(FacetQueries.values(counts.get(Facet.TOPICS.word())));
        @Nullable Aggregate months = counts.get(Facet.HISTOGRAM.word());
        return FacetQueries.read(counts, months == null ? null : histogram(request, months), names);
    }

    private Facets.Histogram histogram(PostsRequest request, Aggregate months) throws IOException {
        SortedMap<LocalDate, Long> byMonth = FacetQueries.days(months);
        Timeline.Interval interval = Timeline.fitting(byMonth);
        return Timeline.of(interval == Timeline.Interval.DAY ? byDay(request) : byMonth, interval);
    }

    private SortedMap<LocalDate, Long> byDay(PostsRequest request) throws IOException {
        String name = Facet.HISTOGRAM.word();
        @Nullable Aggregate days =
                elasticsearch
                        .search(
                                SearchQueries.count(
                                        alias,
                                        request.filter(),
                                        members,
                                        name,
                                        FacetQueries.histogram(CalendarInterval.Day)),
                                Void.class)
                        .aggregations()
                        .get(name);
        return days == null ? new TreeMap<>() : FacetQueries.days(days);
    }

    private static @Nullable String nextCursor(PostsRequest request, List<Hit<EnrichedPost>> hits) {
        if (hits.isEmpty() || hits.size() < request.size()) {
            return null;
        }
        List<String> values =
                hits.getLast().sort().stream().map(v -> String.valueOf(v._get())).toList();
        return new Cursor(values, request.fingerprint()).encode();
    }
}
