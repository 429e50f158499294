package dev.commentary.enrich.outlet;

import dev.commentary.contract.Lane;
import dev.commentary.contract.OutletTag;
import dev.commentary.contract.ReceivedPost;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Posts to tag, with nothing in them but what a test is about. */
final class Posts {

    private static final String BODY = "Bread is cheap. Butter is not.";

    private Posts() {}

    static ReceivedPost withNote(String note) {
        return post(note, "Of bread and butter", BODY, null, null, null, null);
    }

    static ReceivedPost withBody(String body) {
        return post(null, "Of bread and butter", body, null, null, null, null);
    }

    static ReceivedPost withTitle(String title) {
        return post(null, title, BODY, null, null, null, null);
    }

    static ReceivedPost withPostscript(String postscript) {
        return post(null, "Of bread and butter", BODY, postscript, null, null, null);
    }

    static ReceivedPost declaring(
            @Nullable String outlet, @Nullable String siteName, @Nullable String url) {
        return post(null, "Of bread and butter", BODY, null, outlet, siteName, url);
    }

    static ReceivedPost post(
            @Nullable String note,
            String title,
            String body,
            @Nullable String postscript,
            @Nullable String outlet,
            @Nullable String siteName,
            @Nullable String url) {
        return new ReceivedPost(
                "p-1",
                1L,
                Lane.LIVE,
                null,
                null,
                url,
                note,
                title,
                body,
                postscript,
                List.of(),
                outlet,
                siteName,
                null,
                null,
                null,
                null,
                Map.of(),
                Instant.EPOCH);
    }

    static Set<String> names(List<OutletTag> tags, String role) {
        return tags.stream()
                .filter(tag -> tag.role().equals(role))
                .map(OutletTag::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
