package dev.commentary.ingest.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says of its article in JSON-LD, in the vocabulary of schema.org. Scripts that cannot
 * be read are passed over, as browsers do.
 */
final class LinkedData {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .build();
    private static final Pattern OF_READERS =
            Pattern.compile("Comment|Review|Answer|Image|Product|Person|Organization|Offer");
    private static final int MOST_NODES = 2_000;

    private final List<JsonNode> articles;

    private final Map<String, JsonNode> byId;

    private LinkedData(List<JsonNode> articles, Map<String, JsonNode> byId) {
        this.articles = articles;
        this.byId = byId;
    }

    static LinkedData of(Document page) {
        List<JsonNode> articles = new ArrayList<>();
        List<JsonNode> pages = new ArrayList<>();
        List<JsonNode> others = new ArrayList<>();
        Map<String, JsonNode> byId = new HashMap<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            for (JsonNode node : nodes(script.data())) {
                String type = node.path("@type").toString();
                if (node.has("@id") && node.has("name")) {
                    byId.putIfAbsent(node.path("@id").asString(""), node);
                }
                if (type.contains("Article")
                        || type.contains("Posting")
                        || type.contains("Report\"")) {
                    articles.add(node);
                } else if (type.contains("WebPage")) {
                    pages.add(node);
                } else if (node.has("datePublished") && !OF_READERS.matcher(type).find()) {
                    others.add(node);
                }
            }
        }
        articles.addAll(pages);
        articles.addAll(others);
        return new LinkedData(articles, byId);
    }

    /** A text property of the article. */
    @Nullable String text(String property) {
        for (JsonNode article : articles) {
            @Nullable String text = textOf(article.path(property));
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** The names of the persons or organisations that a property holds. */
    List<String> names(String property) {
        return names(property, _ -> true);
    }

    /** Of these the persons, and who is not said to be an organisation. */
    List<String> persons(String property) {
        return names(property, node -> !isOrganisation(node));
    }

    List<String> organisations(String property) {
        return names(property, LinkedData::isOrganisation);
    }

    private static boolean isOrganisation(JsonNode node) {
        return node.path("@type").toString().contains("Organization");
    }

    private List<String> names(String property, Predicate<JsonNode> wanted) {
        for (JsonNode article : articles) {
            JsonNode value = article.path(property);
            Stream<JsonNode> each = value.isArray() ? value.valueStream() : Stream.of(value);
            List<String> names =
                    each.filter(wanted)
                            .map(this::nameOf)
                            .filter(name -> !name.isEmpty() && !name.startsWith("http"))
                            .distinct()
                            .toList();
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    /** A name, also where it stands elsewhere under an id. */
    private String nameOf(JsonNode node) {
        JsonNode whole =
                node.isObject() && !node.has("name")
                        ? byId.getOrDefault(node.path("@id").asString(""), node)
                        : node;
        @Nullable String name = textOf(whole.isObject() ? whole.path("name") : whole);
        return name == null ? "" : name;
    }

    private static @Nullable String textOf(JsonNode node) {
        JsonNode value = node.isArray() && !node.isEmpty() ? node.get(0) : node;
        boolean present = value.isString() && !value.asString().isBlank();
        return present ? value.asString().strip() : null;
    }

    /** All objects of a script, also those inside others. */
    private static List<JsonNode> nodes(String script) {
        List<JsonNode> nodes = new ArrayList<>();
        try {
            Deque<JsonNode> open = new ArrayDeque<>();
            open.add(JSON.readTree(script.replace("<!--", "").replace("-->", "")));
            while (!open.isEmpty() && nodes.size() < MOST_NODES) {
                JsonNode node = open.remove();
                node.valueStream().filter(JsonNode::isContainer).forEach(open::add);
                if (node.isObject()) {
                    nodes.add(node);
                }
            }
        } catch (JacksonException e) {
            return List.of();
        }
        return nodes;
    }
}
