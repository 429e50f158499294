package dev.commentary.feed.search;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.contract.TopicTag;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The names of outlets and topics, learned from the tags of every post that passes: no other
 * service's knowledge is needed to show a facet or to understand a name in a filter. Grows with the
 * vocabulary, not with the posts. Thread-safe.
 */
public final class NameDirectory {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’]");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, String> outletNames = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> outletIds = new ConcurrentHashMap<>();
    private final Map<String, String> topicLabels = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> topicCodes = new ConcurrentHashMap<>();

    /** Learns the names in a post's tags. */
    public void learn(EnrichedPost post) {
        post.outlets().forEach(outlet -> learnOutlet(outlet.id(), outlet.name()));
        for (TopicTag topic : post.topics()) {
            learnTopic(topic.code(), topic.label());
            topic.broader().forEach(broader -> learnTopic(broader.code(), broader.label()));
        }
    }

    /** The name of an outlet; the id itself where it is not known. */
    public String outletName(String id) {
        return outletNames.getOrDefault(id, id);
    }

    /** The label of a topic; the code itself where it is not known. */
    public String topicLabel(String code) {
        return topicLabels.getOrDefault(code, code);
    }

    Map<String, String> outlets() {
        return Map.copyOf(outletNames);
    }

    Map<String, String> topics() {
        return Map.copyOf(topicLabels);
    }

    boolean knowsOutlet(String id) {
        return outletNames.containsKey(id);
    }

    boolean knowsTopic(String code) {
        return topicLabels.containsKey(code);
    }

    Set<String> topicCodes(String label) {
        return topicCodes.getOrDefault(slug(label), Set.of());
    }

    /** The ids that a name may stand for: those learned, and those that names usually become. */
    Set<String> outletIds(String name) {
        String slug = slug(name);
        if (slug.isEmpty()) {
            return Set.of();
        }
        Set<String> ids = new LinkedHashSet<>(outletIds.getOrDefault(slug, Set.of()));
        ids.add(slug);
        if (name.equals(name.toLowerCase(Locale.ROOT)) && name.indexOf(' ') < 0) {
            ids.add(name);
        }
        return ids;
    }

    private void learnOutlet(String id, String name) {
        if (!name.equals(outletNames.put(id, name))) {
            add(outletIds, name, id);
        }
    }

    private void learnTopic(String code, String label) {
        if (!label.equals(topicLabels.put(code, label))) {
            add(topicCodes, label, code);
        }
    }

    private static void add(Map<String, Set<String>> index, String name, String value) {
        index.computeIfAbsent(slug(name), n -> ConcurrentHashMap.newKeySet()).add(value);
    }

    /** The comparable form of a name: {@code The Economist} becomes {@code economist}. */
    public static String slug(String name) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String joined = APOSTROPHES.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
        String slug = OTHERS.matcher(joined).replaceAll(" ").strip().replace(' ', '-');
        return slug.startsWith("the-") ? slug.substring("the-".length()) : slug;
    }
}
