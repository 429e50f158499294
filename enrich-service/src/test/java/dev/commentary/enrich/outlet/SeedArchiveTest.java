package dev.commentary.enrich.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.commentary.contract.OutletTag;
import dev.commentary.contract.ReceivedPost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real archive page, where it is at hand, against what two careful readers found in it. */
class SeedArchiveTest {

    private static final OutletTagger TAGGER = OutletTagger.load();
    private static final Gazetteer GAZETTEER = Gazetteer.load();

    private final Path seed = repository().resolve("../shared/seed").normalize();
    private final List<JsonNode> gold = new ArrayList<>();
    private String archive = "";

    private static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        Path parent = folder.getParent();
        return Files.exists(folder.resolve("mvnw")) || parent == null ? folder : parent;
    }

    @BeforeEach
    void readSeed() throws IOException {
        assumeThat(seed.resolve("press-archive.txt")).exists();
        archive = Files.readString(seed.resolve("press-archive.txt"));
        JsonMapper.shared()
                .readTree(Files.readString(seed.resolve("gold.json")))
                .forEach(gold::add);
    }

    @Test
    void everyPostHasItsCarriedOutlet() {
        for (JsonNode expected : gold) {
            for (ReceivedPost post : List.of(divided(expected), undivided(expected))) {
                // When
                Set<String> carried = found(post, OutletTag.CARRIED);
                // Then
                carried.removeAll(tolerated(expected, OutletTag.CARRIED));
                assertThat(carried)
                        .as(expected.get("id").asString())
                        .isEqualTo(names(expected.get(OutletTag.CARRIED)));
            }
        }
    }

    @Test
    void nearlyAllOutletsWhereTheAuthorAppearedAreFoundAndHardlyAnyOther() {
        double expectedCount = 0;
        double foundCount = 0;
        double rightCount = 0;
        for (JsonNode expected : gold) {
            // When
            Set<String> appeared = found(divided(expected), OutletTag.APPEARED);
            appeared.removeAll(tolerated(expected, OutletTag.APPEARED));
            Set<String> wanted = names(expected.get(OutletTag.APPEARED));
            expectedCount += wanted.size();
            foundCount += appeared.size();
            rightCount += appeared.stream().filter(wanted::contains).count();
        }
        // Then
        assertThat(rightCount / expectedCount).isGreaterThanOrEqualTo(0.95);
        assertThat(rightCount / foundCount).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void namesThatOnlyLookLikeOutletsAreNotTagged() {
        for (JsonNode expected : gold) {
            // When
            Set<String> tagged =
                    TAGGER.tag(divided(expected)).stream()
                            .map(tag -> key(tag.name()))
                            .collect(Collectors.toSet());
            // Then
            Set<String> none = names(expected.path("notOutlets"));
            none.removeAll(names(expected.get(OutletTag.APPEARED)));
            assertThat(tagged).doesNotContainAnyElementsOf(none);
        }
    }

    private ReceivedPost divided(JsonNode expected) {
        String text = text(expected);
        String title = expected.get("title").asString();
        int at = text.indexOf(title);
        return Posts.post(
                text.substring(0, at).strip(),
                title,
                text.substring(at + title.length()).strip(),
                null,
                null,
                null,
                null);
    }

    private ReceivedPost undivided(JsonNode expected) {
        return Posts.withBody(text(expected));
    }

    private String text(JsonNode expected) {
        String last = expected.get("endsWith").asString();
        int start = archive.indexOf(expected.get("startsWith").asString());
        return archive.substring(start, archive.indexOf(last, start) + last.length());
    }

    private static Set<String> found(ReceivedPost post, String role) {
        return TAGGER.tag(post).stream()
                .filter(tag -> tag.role().equals(role))
                .map(tag -> key(tag.name()))
                .collect(Collectors.toSet());
    }

    private static Set<String> tolerated(JsonNode expected, String role) {
        return names(expected.path("tolerated").path(role));
    }

    private static Set<String> names(JsonNode list) {
        return list.valueStream().map(name -> key(name.asString())).collect(Collectors.toSet());
    }

    private static String key(String name) {
        Outlet outlet = GAZETTEER.findByName(name);
        return outlet == null ? name : outlet.id();
    }
}
