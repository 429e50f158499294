package dev.commentary.feed.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.SourceConfig;
import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.OutletTag;
import dev.commentary.contract.TopicTag;
import dev.commentary.contract.TopicTag.TopicRef;
import dev.commentary.feed.query.PostFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The outlets and topics that some post of the archive has, by which a person can give them to
 * another. Thread-safe.
 */
public final class TagVocabulary {

    private static final SourceConfig TAGS =
            SourceConfig.of(s -> s.filter(f -> f.includes("outlets", "topics")));

    private final ElasticsearchClient elasticsearch;
    private final String alias;
    private final NameDirectory names;
    private final NameSearch nameSearch;

    TagVocabulary(
            ElasticsearchClient elasticsearch,
            String alias,
            NameDirectory names,
            NameSearch nameSearch) {
        this.elasticsearch = elasticsearch;
        this.alias = alias;
        this.names = names;
        this.nameSearch = nameSearch;
    }

    /** A name to choose, and what it stands for. */
    public record Choice(String value, String name) {}

    /** The outlets that posts have, those of the most posts where there are too many. */
    public List<Choice> outlets() throws IOException {
        nameSearch.learnAllOutlets();
        return choices(names.outlets());
    }

    /** The topics that posts have, and their broader ones. */
    public List<Choice> topics() throws IOException {
        nameSearch.learnAllTopics();
        return choices(names.topics());
    }

    /** The outlet of that id or name, as some post has it. */
    public Optional<OutletTag> findOutlet(String idOrName) throws IOException {
        Set<String> ids = names.outletIds(idOrName);
        List<String> keys =
                ids.stream().flatMap(id -> Stream.of(id, OutletTag.CITED + ":" + id)).toList();
        return postsWith(PostFields.OUTLET_KEYS, keys).stream()
                .flatMap(post -> post.outlets().stream())
                .filter(outlet -> ids.contains(outlet.id()))
                .max(Comparator.comparing(outlet -> outlet.name().equals(idOrName)));
    }

    /** The topic of that code or label, with its broader ones, as some post has it. */
    public Optional<TopicTag> findTopic(String codeOrLabel) throws IOException {
        Set<String> codes = new LinkedHashSet<>(codes(codeOrLabel));
        return postsWith(PostFields.TOPIC_CODES, codes).stream()
                .flatMap(post -> post.topics().stream())
                .flatMap(TagVocabulary::withBroader)
                .filter(topic -> codes.contains(topic.code()))
                .findFirst();
    }

    private Set<String> codes(String codeOrLabel) throws IOException {
        if (codeOrLabel.startsWith("medtop:")) {
            return Set.of(codeOrLabel);
        }
        if (names.topicCodes(codeOrLabel).isEmpty()) {
            nameSearch.learnAllTopics();
        }
        return names.topicCodes(codeOrLabel);
    }

    private List<EnrichedPost> postsWith(String field, Collection<String> values)
            throws IOException {
        if (values.isEmpty()) {
            return List.of();
        }
        List<FieldValue> wanted = values.stream().map(FieldValue::of).toList();
        SearchRequest request =
                SearchRequest.of(s ->
                        s.index(alias)
                                .size(5)
                                .source(TAGS)
                                .query(q ->
                                        q.terms(t -> t.field(field).terms(v -> v.value(wanted)))));
        return elasticsearch.search(request, EnrichedPost.class).hits().hits().stream()
                .map(Hit::source)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** A topic and, as topics of their own, those above it. */
    private static Stream<TopicTag> withBroader(TopicTag topic) {
        List<TopicTag> all = new ArrayList<>(List.of(topic));
        for (int i = 0; i < topic.broader().size(); i++) {
            TopicRef ref = topic.broader().get(i);
            List<TopicRef> above = topic.broader().subList(i + 1, topic.broader().size());
            all.add(
                    new TopicTag(
                            ref.code(),
                            ref.label(),
                            above,
                            topic.confidence(),
                            topic.method(),
                            List.of(),
                            topic.knowledgeVersion()));
        }
        return all.stream();
    }

    private static List<Choice> choices(Map<String, String> names) {
        return names.entrySet().stream()
                .map(e -> new Choice(e.getKey(), e.getValue()))
                .sorted(
                        Comparator.comparing((Choice c) -> c.name().toLowerCase(Locale.ROOT))
                                .thenComparing(Choice::value))
                .toList();
    }
}
