package dev.commentary.feed.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import dev.commentary.feed.filter.PostFilter;
import dev.commentary.feed.query.PostFields;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Facets asked of Elasticsearch and read from its answer. */
final class FacetQueries {

    private static final int MOST_VALUES = 20;
    private static final String WITH_ROLE = ".*:.*";

    private FacetQueries() {}

    static void add(SearchRequest.Builder search, PostsRequest request) {
        for (Facet facet : request.facets()) {
            search.aggregations(
                    facet.word(),
                    switch (facet) {
                        case OUTLETS -> outlets(request.filter().roles());
                        case TOPICS -> terms(PostFields.TOPIC_CODES);
                        case AUTHORS -> terms(PostFields.AUTHOR_NAMES);
                        case LANGUAGES -> terms(PostFields.LANGUAGE_CODE);
                        case HISTOGRAM -> histogram(CalendarInterval.Month);
                    });
        }
    }

    private static Aggregation terms(String field) {
        return Aggregation.of(a -> a.terms(t -> t.field(field).size(MOST_VALUES)));
    }

    private static Aggregation outlets(Set<String> roles) {
        if (roles.equals(PostFilter.SHOWN_ROLES)) {
            return Aggregation.of(a ->
                    a.terms(t ->
                            t.field(PostFields.OUTLET_KEYS)
                                    .size(MOST_VALUES)
                                    .exclude(e -> e.regexp(WITH_ROLE))));
        }
        String inRoles = "(" + roles.stream().sorted().collect(Collectors.joining("|")) + "):.*";
        return Aggregation.of(a ->
                a.terms(t ->
                        t.field(PostFields.OUTLET_KEYS)
                                .size(MOST_VALUES)
                                .include(i -> i.regexp(inRoles))));
    }

    /** The posts along the time line; intervals without posts are left out. */
    static Aggregation histogram(CalendarInterval interval) {
        return Aggregation.of(a ->
                a.dateHistogram(h -> h.field("sortAt").calendarInterval(interval).minDocCount(1)));
    }

    /** Reads the counts; values are labelled with what the directory knows. */
    static Facets read(
            Map<String, Aggregate> answer,
            Facets.@Nullable Histogram histogram,
            NameDirectory names) {
        return new Facets(
                counts(answer.get(Facet.OUTLETS.word()), names::outletName),
                counts(answer.get(Facet.TOPICS.word()), names::topicLabel),
                counts(answer.get(Facet.AUTHORS.word()), UnaryOperator.identity()),
                counts(answer.get(Facet.LANGUAGES.word()), UnaryOperator.identity()),
                histogram);
    }

    /** The values of a facet, without the role that may stand before an outlet. */
    static List<String> values(@Nullable Aggregate aggregate) {
        return aggregate == null
                ? List.of()
                : aggregate.sterms().buckets().array().stream().map(FacetQueries::value).toList();
    }

    private static @Nullable List<Facets.Count> counts(
            @Nullable Aggregate aggregate, UnaryOperator<String> label) {
        if (aggregate == null) {
            return null;
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        for (StringTermsBucket bucket : aggregate.sterms().buckets().array()) {
            counts.merge(value(bucket), bucket.docCount(), Math::max);
        }
        return counts.entrySet().stream()
                .map(c -> new Facets.Count(c.getKey(), label.apply(c.getKey()), c.getValue()))
                .toList();
    }

    private static String value(StringTermsBucket bucket) {
        String key = bucket.key().stringValue();
        int colon = key.indexOf(':');
        boolean role = colon > 0 && !key.startsWith("medtop:");
        return role ? key.substring(colon + 1) : key;
    }

    /** The counts of a histogram by the first day of each interval. */
    static SortedMap<LocalDate, Long> days(Aggregate histogram) {
        SortedMap<LocalDate, Long> days = new TreeMap<>();
        for (DateHistogramBucket bucket : histogram.dateHistogram().buckets().array()) {
            days.put(
                    LocalDate.ofInstant(Instant.ofEpochMilli(bucket.key()), ZoneOffset.UTC),
                    bucket.docCount());
        }
        return days;
    }
}
