package dev.commentary.ingest.html;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The {@code meta} elements of a page, by name in lower case; of several with one name the first.
 */
record MetaTags(Map<String, String> byName) {

    private static final List<String> NAME_ATTRIBUTES =
            List.of("property", "name", "itemprop", "http-equiv");
    private static final Set<String> WORTH_KEEPING =
            Set.of("keywords", "news_keywords", "description", "section", "generator", "robots");
    private static final List<String> FAMILIES_WORTH_KEEPING =
            List.of(
                    "og:",
                    "article:",
                    "dc.",
                    "dcterms.",
                    "parsely-",
                    "sailthru.",
                    "citation_",
                    "twitter:site");

    private static final int MOST_NAMED = 5;

    MetaTags {
        byName = Map.copyOf(byName);
    }

    static MetaTags of(Document page) {
        Map<String, String> byName = new HashMap<>();
        for (Element meta : page.select("meta[content]")) {
            String content = meta.attr("content").strip();
            for (String attribute : NAME_ATTRIBUTES) {
                String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !content.isEmpty()) {
                    byName.putIfAbsent(name, content);
                }
            }
        }
        return new MetaTags(byName);
    }

    @Nullable String first(List<String> names) {
        for (String name : names) {
            @Nullable String content = byName.get(name);
            if (content != null) {
                return content;
            }
        }
        return null;
    }

    /** What stands under each of the names that are wanted, in the order of the names. */
    List<String> named(Predicate<String> wanted) {
        return byName.keySet().stream()
                .filter(wanted)
                .sorted()
                .limit(MOST_NAMED)
                .map(name -> byName.getOrDefault(name, ""))
                .toList();
    }

    /** What later steps may want to know. */
    Map<String, String> declared() {
        Map<String, String> kept = new LinkedHashMap<>();
        byName.forEach((name, content) -> {
            boolean family = FAMILIES_WORTH_KEEPING.stream().anyMatch(name::startsWith);
            if (family || WORTH_KEEPING.contains(name)) {
                kept.put(name, content);
            }
        });
        return kept;
    }
}
