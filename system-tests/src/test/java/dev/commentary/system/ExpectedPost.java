package dev.commentary.system;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What a careful reader finds in a post of an archive page. Names compare without case, punctuation
 * and a leading "The".
 */
record ExpectedPost(String title, Set<String> carried, Set<String> appeared, JsonNode published) {

    static List<ExpectedPost> readAll(JsonNode expected) {
        return StreamSupport.stream(expected.spliterator(), false).map(ExpectedPost::of).toList();
    }

    private static ExpectedPost of(JsonNode post) {
        return new ExpectedPost(
                post.get("title").asString(),
                names(post.get("carried")),
                names(post.get("appeared")),
                post.get("published"));
    }

    /** The names of a post's outlets that play a role. */
    static Set<String> outlets(JsonNode post, String role) {
        return StreamSupport.stream(post.get("outlets").spliterator(), false)
                .filter(tag -> tag.get("role").asString().equals(role))
                .map(tag -> plain(tag.get("name").asString()))
                .collect(Collectors.toSet());
    }

    private static Set<String> names(JsonNode names) {
        return StreamSupport.stream(names.spliterator(), false)
                .map(name -> plain(name.asString()))
                .collect(Collectors.toSet());
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceFirst("^the ", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
