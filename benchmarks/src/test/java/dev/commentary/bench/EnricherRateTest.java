package dev.commentary.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.contract.EnrichedPost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnricherRateTest {

    private final EnricherRate rate = new EnricherRate();

    @Test
    void measuresPostsOfThreeKilobytesThatGetTags() throws IOException {
        rate.prepare();

        EnrichedPost post = rate.tagOnePost();

        assertThat(post.title() + post.body()).hasSizeBetween(2_700, 3_100);
        assertThat(post.published().basis()).isEqualTo("declared");
        assertThat(post.language()).extracting("value").isEqualTo("en");
    }

    @Test
    void takesPostsFromAFileInstead(@TempDir Path folder) throws IOException {
        rate.posts =
                Files.writeString(
                                folder.resolve("posts.jsonl"),
                                """
                                {"title": "Storm", "body": "Rain and wind", "outlet": "The Guardian"}
                                """)
                        .toString();
        rate.prepare();

        EnrichedPost post = rate.tagOnePost();

        assertThat(post.title()).isEqualTo("Storm");
        assertThat(post.outlets()).extracting("name").containsExactly("The Guardian");
    }
}
