package dev.commentary.evaluation.seed;

import dev.commentary.contract.EnrichedPost;
import dev.commentary.evaluation.measure.MissingData;
import dev.commentary.evaluation.measure.Services;
import dev.commentary.ingest.archive.Span;
import dev.commentary.ingest.imports.ImportedPost;
import dev.commentary.ingest.imports.PostFile;
import dev.commentary.ingest.imports.PostFileReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The posts that ingest-service finds in an archive, with the tags that enrich-service gives. */
record SeedPosts(List<Found> found) {

    private static final int LAST_WORDS = 40;

    SeedPosts {
        found = List.copyOf(found);
    }

    /**
     * One post.
     *
     * @param text as it stands in the archive, from its note to its last line
     */
    record Found(String text, EnrichedPost post) {

        String lastWords() {
            return text.substring(Math.max(0, text.length() - LAST_WORDS));
        }
    }

    static SeedPosts read(Path archive, Services services) {
        byte[] file = bytes(archive);
        String text = new String(file, StandardCharsets.UTF_8);
        PostFile read = new PostFileReader().read(file, new PostFileReader.About("seed", "UTF-8"));
        return switch (read) {
            case PostFile.Unreadable unreadable ->
                    throw new MissingData(archive + ": " + unreadable.reason());
            case PostFile.Posts posts -> {
                List<Found> found = new ArrayList<>();
                for (ImportedPost post : posts.posts()) {
                    String part = part(text, post.span());
                    services.received(post.parsed())
                            .map(services::enriched)
                            .ifPresent(enriched -> found.add(new Found(part, enriched)));
                }
                yield new SeedPosts(found);
            }
        };
    }

    /** The post that begins with these words, or null. */
    @Nullable Found startingWith(String words) {
        return found.stream()
                .filter(post -> post.text().startsWith(words))
                .findFirst()
                .orElse(null);
    }

    int size() {
        return found.size();
    }

    private static String part(String text, @Nullable Span span) {
        return span == null ? "" : text.substring(span.start(), span.end()).strip();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new MissingData(file + " cannot be read");
        }
    }
}
